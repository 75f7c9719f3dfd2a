package org.mandat.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to write to a store: one at a time, among processes and within this one. The system frees it when a process dies. */
final class WriterLock implements AutoCloseable {
    private static final String FILE = "lock";
    // Closing any channel of a locked file frees the lock of the whole process (POSIX): ask here before opening one.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final FileChannel channel;

    private WriterLock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    static WriterLock take(Path store, Duration patience) throws IOException {
        Files.createDirectories(store);
        Path key = store.toRealPath().resolve(FILE);
        long start = System.nanoTime();
        while (true) {
            if (HELD.add(key)) {
                FileChannel channel = tryLock(key);
                if (channel.isOpen()) {
                    return new WriterLock(key, channel);
                }
                HELD.remove(key);
            }
            if (System.nanoTime() - start >= patience.toNanos()) {
                throw StoreFault.of(store + ": another load is writing to this store (" + holder(key)
                        + "); wait until it has finished, then try again");
            }
            sleep();
        }
    }

    /** The locked channel, or a closed one. Frees the key when it fails. */
    private static FileChannel tryLock(Path key) throws IOException {
        try {
            FileChannel channel = FileChannel.open(key, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return channel;
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(("process " + ProcessHandle.current().pid() + "\n")
                    .getBytes(StandardCharsets.UTF_8)));
            return channel;
        } catch (IOException e) {
            HELD.remove(key);
            throw e;
        }
    }

    private static String holder(Path key) {
        if (HELD.contains(key)) {
            return "in this process";
        }
        try {
            return Files.readString(key).strip();
        } catch (IOException e) {
            return "unknown process";
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StoreFault.of("interrupted while waiting for the store");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(key);
        }
    }
}
