package org.mandat.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Holds a result until it is whole, so that no status is sent before: in memory first, then in a temporary file, up to a bound. */
final class Spool extends OutputStream {
    private static final int IN_MEMORY = 1 << 20;

    private final long bound;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream disk;
    private long size;

    Spool(long bound) {
        this.bound = bound;
    }

    /** The result is larger than the bound. */
    static final class Overflow extends RuntimeException {
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

    long size() {
        return size;
    }

    void sendTo(OutputStream out) throws IOException {
        Path path = file;
        if (disk != null) {
            disk.flush();
        }
        if (path == null) {
            memory.writeTo(out);
        } else {
            Files.copy(path, out);
        }
    }

    /** Removes the temporary file. Writers close their stream when they are done: that is not the end. */
    void delete() throws IOException {
        if (disk != null) {
            disk.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
