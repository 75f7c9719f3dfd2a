package org.mandat.service.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a result until it is whole, so that no status is sent before: in memory as it is, beyond two megabytes compressed, and what is still long
 * then in a temporary file, up to a bound.
 */
public final class Spool extends OutputStream {
    /** For what is read or written compressed, in bytes. */
    static final int BUFFER = 1 << 16;
    /** The most that is held in memory, in bytes: what takes seconds to make, and shrinks to this, can be kept. */
    static final int PACKED = 16 << 20;
    // Unpacking takes longer than sending; so what most clients would have unpacked stays as it is while it is no burden.
    private static final int PLAIN = 2 << 20;

    private final long bound;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private @Nullable DeferredFileOutputStream packed;
    private @Nullable OutputStream packing;
    private long size;

    private Spool(long bound) {
        this.bound = bound;
    }

    /**
     * What a writer writes, whole.
     *
     * @param bound in bytes
     * @throws Overflow beyond it; nothing is left then, nor after any other fault of the writer
     */
    public static Content of(long bound, Consumer<OutputStream> writer) {
        Spool spool = new Spool(bound);
        boolean whole = false;
        try {
            writer.accept(spool);
            Content content = spool.content();
            whole = true;
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!whole) {
                spool.giveUp();
            }
        }
    }

    /** The result is larger than the bound. */
    public static final class Overflow extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * A result in a temporary file.
     *
     * @param gzip the file, compressed
     * @param size of what it holds, in bytes
     */
    record Filed(Path gzip, long size) implements Content {
        @Override
        public void sendTo(OutputStream out) throws IOException {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(gzip), BUFFER)) {
                in.transferTo(out);
            }
        }

        @Override
        public Optional<Content> compressed() {
            return Optional.of(new StoredFile(gzip, gzip.toFile().length()));
        }

        @Override
        public void discard() throws IOException {
            Files.deleteIfExists(gzip);
        }
    }

    /** Compresses as fast as can be: a client waits. */
    private static final class Quick extends GZIPOutputStream {
        private Quick(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[]{(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (size > bound) {
            throw new Overflow();
        }
        if (packing == null && size > PLAIN) {
            packed = DeferredFileOutputStream.builder().setThreshold(PACKED).setPrefix("mandat-result-")
                    .setSuffix(".spool").get();
            packing = new Quick(packed);
            plain.writeTo(packing);
            plain.reset();
        }
        (packing == null ? plain : packing).write(bytes, offset, length);
    }

    private Content content() throws IOException {
        if (packing == null || packed == null) {
            return new Content.Bytes(plain.toByteArray());
        }
        packing.close();
        return packed.isInMemory() ? new Packed(packed.getData(), size) : new Filed(packed.getPath(), size);
    }

    private void giveUp() {
        IOUtils.closeQuietly(packing);
        if (packed != null && !packed.isInMemory()) {
            FileUtils.deleteQuietly(packed.getFile());
        }
    }
}
