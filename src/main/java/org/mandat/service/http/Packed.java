package org.mandat.service.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A long body in memory, compressed: results repeat themselves, and take a tenth of the room or less.
 *
 * @param gzip as RFC 1952 has it; read only
 * @param size of what it holds, in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Packed(byte[] gzip, long size) implements Content {
    @Override
    public void sendTo(OutputStream out) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip), Spool.BUFFER)) {
            in.transferTo(out);
        }
    }

    @Override
    public Optional<Content> compressed() {
        return Optional.of(new Bytes(gzip));
    }
}
