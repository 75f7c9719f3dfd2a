package org.mandat.document;

/** A text and how its bytes were read: a charset's name, or the format that held it. */
record DecodedText(String text, String encoding) {
}
