package org.mandat.service.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds a result until it is whole, so that no status is sent before: in memory first, then in a temporary file, up to a bound. */
public final class Spool extends OutputStream implements Content {
    private static final int IN_MEMORY = 1 << 20;

    private final long bound;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream disk;
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
        try {
            writer.accept(spool);
            return spool.file == null ? new Bytes(spool.memory.toByteArray()) : spool;
        } catch (RuntimeException | Error e) {
            try {
                spool.discard();
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    /** The result is larger than the bound. */
    public static final class Overflow extends RuntimeException {
        private static final long serialVersionUID = 1L;
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
        OutputStream target = disk;
        if (target == null && memory.size() + length > IN_MEMORY) {
            Path path = Files.createTempFile("mandat-result-", ".spool");
            file = path;
            target = Files.newOutputStream(path);
            disk = target;
            memory.writeTo(target);
            memory.reset();
        }
        (target == null ? memory : target).write(bytes, offset, length);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void sendTo(OutputStream out) throws IOException {
        Path path = file;
        if (disk != null) {
            disk.flush();
        }
        if (path != null) {
            Files.copy(path, out);
        }
    }

    @Override
    public void discard() throws IOException {
        if (disk != null) {
            disk.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
