package org.mandat.document;

/**
 * How much of a byte sequence is well-formed UTF-8 beyond ASCII: tells damaged UTF-8 from text in another charset.
 *
 * @param valid        multi-byte sequences that are well formed (by their lead and trail bytes)
 * @param invalid      bytes that belong to none
 * @param firstInvalid offset of the first of those, else -1
 */
record Utf8Census(int valid, int invalid, int firstInvalid) {
    static Utf8Census of(byte[] bytes) {
        int valid = 0;
        int invalid = 0;
        int firstInvalid = -1;
        for (int i = 0; i < bytes.length;) {
            int length = length(bytes, i);
            if (length == 0) {
                invalid++;
                firstInvalid = firstInvalid < 0 ? i : firstInvalid;
            } else if (length > 1) {
                valid++;
            }
            i += Math.max(1, length);
        }
        return new Utf8Census(valid, invalid, firstInvalid);
    }

    /** In single-byte charsets a sequence is well formed by chance only. */
    boolean isDamagedUtf8() {
        return invalid > 0 && valid >= 5 * invalid;
    }

    /** Of the sequence that begins here; 0 if none is well formed. */
    private static int length(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        for (int i = 1; i < length; i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
