package org.mandat.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An exclusive lock on a file, among processes and within this one. The system frees it when its process dies. */
final class FileClaim implements AutoCloseable {
    // Closing any channel of a locked file frees the lock of the whole process (POSIX): ask here before opening one.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final FileChannel channel;

    private FileClaim(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    /** Takes the file, made if it is not there, without waiting; empty if somebody has it. */
    static Optional<FileClaim> take(Path folder, String name) throws IOException {
        Path key = folder.toRealPath().resolve(name);
        if (!HELD.add(key)) {
            return Optional.empty();
        }
        Optional<FileClaim> claim = Optional.empty();
        try {
            claim = lock(key);
            return claim;
        } finally {
            if (claim.isEmpty()) {
                HELD.remove(key);
            }
        }
    }

    private static Optional<FileClaim> lock(Path key) throws IOException {
        FileChannel channel = FileChannel.open(key, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileClaim> claim = Optional.empty();
        try {
            // Files.exists: whoever had it may have removed it between our opening and locking.
            if (channel.tryLock() != null && Files.exists(key)) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(("process " + ProcessHandle.current().pid() + "\n")
                        .getBytes(StandardCharsets.UTF_8)));
                claim = Optional.of(new FileClaim(key, channel));
            }
            return claim;
        } finally {
            if (claim.isEmpty()) { // also where a full disk took no more
                channel.close();
            }
        }
    }

    /** Who has the file, for a message. */
    static String holder(Path folder, String name) {
        try {
            Path key = folder.toRealPath().resolve(name);
            return HELD.contains(key) ? "this process" : Files.readString(key).strip();
        } catch (IOException e) {
            return "another process";
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
