package org.mandat.store;

/**
 * A document as a load hands it to the store to keep.
 *
 * @param id          the document's id in the catalogue
 * @param text        its decoded text, without byte-order mark
 * @param original    its bytes as received
 * @param extension   of the original's file name, lower case, as {@code pdf}
 * @param description its description in the catalogue, Turtle in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // bytes handed through once, never compared
public record Source(String id, String text, byte[] original, String extension, byte[] description) {
    public Source {
        if (!id.matches("[\\p{Alnum}_-][\\p{Alnum}._-]*")) {
            throw new IllegalArgumentException("\"" + id + "\" cannot name a file");
        }
        if (!extension.matches("[\\p{Alnum}]+")) {
            throw new IllegalArgumentException("\"" + extension + "\" is not an extension");
        }
    }
}
