package org.mandat.service.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A single range of bytes (RFC 9110, 14.2) that a request asks for. Several at once, other units and what cannot be read are ignored, as
 * the standard allows: the whole is sent.
 *
 * @param from the first byte; beyond the last one if there is nothing to send
 * @param last the last byte, included
 */
record ByteRange(long from, long last) {
    private static final Pattern BYTES = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * @param size         of the whole
     * @param tag          the entity tag of the whole, and
     * @param lastModified its date, either of which If-Range may name
     */
    static Optional<ByteRange> asked(HttpServletRequest request, long size, String tag,
            @Nullable String lastModified) {
        String ifRange = request.getHeader("If-Range");
        String header = request.getHeader("Range");
        if (header == null || !request.getMethod().equals("GET")
                || ifRange != null && !ifRange.equals(tag) && !ifRange.equals(lastModified)) {
            return Optional.empty();
        }
        Matcher bytes = BYTES.matcher(header.replace(" ", ""));
        if (!bytes.matches() || bytes.group(1).isEmpty() && bytes.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (bytes.group(1).isEmpty()) {
            long suffix = Long.parseLong(bytes.group(2));
            return Optional.of(new ByteRange(suffix == 0 ? size : Math.max(0, size - suffix), size - 1));
        }
        long from = Long.parseLong(bytes.group(1));
        long last = bytes.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(bytes.group(2)));
        return last < from && from < size ? Optional.empty() : Optional.of(new ByteRange(from, last));
    }

    boolean isSatisfiable() {
        return from <= last;
    }

    /** As in {@code Content-Range}. */
    String header(long size) {
        return isSatisfiable() ? "bytes " + from + "-" + last + "/" + size : "bytes */" + size;
    }
}
