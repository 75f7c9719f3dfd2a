package org.mandat.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Shows every process that a generation is being read: a shared lock on an empty file in its folder, which a read-only disk allows too.
 * The system frees it when its process dies. Where the file system knows no locks, only this process is known.
 */
final class InUse implements AutoCloseable {
    static final String FILE = "in-use";
    // Closing any channel of a locked file frees the locks of the whole process (POSIX): one channel a folder, counted. Guards itself.
    private static final Map<Path, Shared> HERE = new HashMap<>();

    private record Shared(Optional<FileChannel> channel, int readers) {
    }

    private final Path folder;
    private boolean closed;

    private InUse(Path folder) {
        this.folder = folder;
    }

    /** From now until closed the generation in this folder is not pruned; empty if it is not there, or no longer. */
    static Optional<InUse> of(Path generation) throws IOException {
        synchronized (HERE) {
            try {
                Path folder = generation.toRealPath();
                Shared shared = HERE.containsKey(folder) ? HERE.get(folder) : new Shared(lock(folder), 0);
                if (!Files.exists(folder)) { // pruned between finding and locking it
                    close(shared);
                    return Optional.empty();
                }
                HERE.put(folder, new Shared(shared.channel(), shared.readers() + 1));
                return Optional.of(new InUse(folder));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        }
    }

    private static Optional<FileChannel> lock(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            try {
                channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
            } catch (FileSystemException readOnly) {
                return Optional.empty();
            }
        }
        try {
            channel.lock(0, Long.MAX_VALUE, true);
            return Optional.of(channel);
        } catch (IOException e) {
            channel.close();
            return Optional.empty();
        }
    }

    /** What is done while nobody reads a generation. */
    interface Action {
        void run() throws IOException;
    }

    /** Does something unless somebody reads the generation in this folder; nobody begins to meanwhile. Tells whether it was done. */
    static boolean unless(Path generation, Action action) throws IOException {
        synchronized (HERE) {
            Path folder = generation.toRealPath();
            if (HERE.containsKey(folder)) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                if (channel.tryLock() == null) {
                    return false;
                }
                action.run();
                return true;
            }
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (HERE) {
            Shared shared = HERE.get(folder);
            if (closed || shared == null) {
                return;
            }
            closed = true;
            if (shared.readers() > 1) {
                HERE.put(folder, new Shared(shared.channel(), shared.readers() - 1));
            } else {
                HERE.remove(folder);
                close(shared);
            }
        }
    }

    private static void close(Shared shared) throws IOException {
        if (shared.channel().isPresent()) {
            shared.channel().get().close();
        }
    }
}
