package org.mandat.service.http;

import java.io.IOException;
import java.io.OutputStream;

/** The body of a reply, whole before it is sent. */
public interface Content {
    long size();

    /** May be called once. */
    void sendTo(OutputStream out) throws IOException;

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
