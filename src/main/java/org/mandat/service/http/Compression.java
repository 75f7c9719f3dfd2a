package org.mandat.service.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Gzip for answers that gain by it. */
final class Compression {
    private static final int SHORTEST = 1_000;

    private Compression() {
    }

    /** Whether the client takes it and the reply is text that was made for it, and not so short that the frame costs more. */
    static boolean fits(Reply reply, Accept encodings) {
        String type = reply.mediaType();
        return !(reply.content() instanceof StoredFile) && reply.content().size() >= SHORTEST
                && !reply.headers().containsKey("Content-Encoding")
                && (type.startsWith("text/") || type.contains("json") || type.contains("xml") || type.contains("script")
                        || type.contains("n-triples") || type.contains("n-quads") || type.contains("trig"))
                && encodings.weight("gzip") > 0;
    }

    /** The same reply in fewer bytes; the same bytes each time. */
    static Reply gzip(Reply reply) {
        Content body = reply.content().compressed().orElseGet(() -> compress(reply.content()));
        return new Reply(reply.status(), reply.mediaType(), body, reply.headers()).with("Content-Encoding", "gzip");
    }

    private static Content compress(Content body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            body.sendTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Content.Bytes(compressed.toByteArray());
    }
}
