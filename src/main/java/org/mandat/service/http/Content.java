package org.mandat.service.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** The body of a reply, whole before it is sent. */
public sealed interface Content permits Content.Bytes, Packed, Spool.Filed, StoredFile {
    /** In bytes, as a client reads it. */
    long size();

    /** Until it is discarded, as often as one likes. */
    void sendTo(OutputStream out) throws IOException;

    /** The same compressed (gzip, RFC 1952), where it is held so. */
    default Optional<Content> compressed() {
        return Optional.empty();
    }

    /** Frees what holds it; called once, sent or not. */
    default void discard() throws IOException {
    }

    /** A body in memory. */
    record Bytes(byte[] bytes) implements Content {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void sendTo(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }
}
