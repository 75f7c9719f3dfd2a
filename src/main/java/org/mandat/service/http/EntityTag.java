package org.mandat.service.http;

import java.util.Arrays;
import org.mandat.knowledge.Digest;

/**
 * A strong entity tag (RFC 9110, 8.8.3): the hash of everything that an answer depends on, so that it is known before the answer is.
 *
 * @param hash 32 hex digits
 */
public record EntityTag(String hash) {
    private static final int LENGTH = 32;
    private static final String GZIP = "-gzip";

    /** Of parts in their order; equal parts, equal tags. */
    public static EntityTag of(String... parts) {
        return new EntityTag(Digest.sha256(String.join("\n", Arrays.stream(parts)
                .map(part -> part.length() + " " + part).toList())).substring(0, LENGTH));
    }

    /** As in the header {@code ETag}; another for the compressed bytes. */
    public String header(boolean compressed) {
        return "\"" + hash + (compressed ? GZIP : "") + "\"";
    }

    /** Whether {@code If-None-Match} names these bytes, compressed or not; weak comparison, as RFC 9110, 13.1.2 wants. */
    public boolean isIn(String ifNoneMatch) {
        return Arrays.stream(ifNoneMatch.split(",")).map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals(header(false)) || tag.equals(header(true)));
    }
}
