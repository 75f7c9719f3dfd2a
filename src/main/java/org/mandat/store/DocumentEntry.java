package org.mandat.store;

/**
 * What a generation keeps of one document, so that a later load can read it again.
 *
 * @param id          the document's id in the catalogue
 * @param text        its decoded text, UTF-8
 * @param original    its bytes as received
 * @param description its description in the catalogue, Turtle
 */
public record DocumentEntry(String id, FileEntry text, FileEntry original, FileEntry description) {
}
