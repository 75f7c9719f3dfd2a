package org.mandat.service.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a route answers.
 *
 * @param mediaType with its charset, if it is text; empty if there is no body
 * @param headers   that only this route knows of
 */
public record Reply(int status, String mediaType, Content content, SortedMap<String, String> headers) {
    private static final Content NOTHING = new Content.Bytes(new byte[0]);

    public Reply {
        headers = new TreeMap<>(headers);
    }

    /** A whole answer, status 200. */
    public static Reply of(String mediaType, Content content) {
        return new Reply(200, withCharset(mediaType), content, new TreeMap<>());
    }

    public static Reply of(String mediaType, byte[] body) {
        return of(mediaType, new Content.Bytes(body));
    }

    /** A picture as a file of its own, which brings its style: the policy of pages would not let it have one. It has no scripts. */
    public static Reply picture(String svg) {
        return of("image/svg+xml", svg).with("Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'");
    }

    public static Reply of(String mediaType, String body) {
        return of(mediaType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** 303: what was asked for is no document, but this address has one about it. */
    public static Reply seeOther(String location) {
        return redirect(303, location);
    }

    public static Reply redirect(int status, String location) {
        return new Reply(status, "", NOTHING, new TreeMap<>(Map.of("Location", location)));
    }

    public Reply status(int other) {
        return new Reply(other, mediaType, content, headers);
    }

    /** The same with one header more, or another value of it. */
    public Reply with(String header, String value) {
        SortedMap<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Reply(status, mediaType, content, more);
    }

    /** JSON and RDF in JSON are UTF-8 by definition; text is not. */
    private static String withCharset(String mediaType) {
        return mediaType.startsWith("text/") && !mediaType.contains("charset")
                ? mediaType + ";charset=utf-8"
                : mediaType;
    }
}
