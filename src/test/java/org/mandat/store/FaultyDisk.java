package org.mandat.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import org.apache.lucene.tests.mockfile.FilterFileChannel;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;

/** The real disk, each change of which may fail: what changes it is told before it does and after. */
final class FaultyDisk extends FilterFileSystemProvider {
    /** What changes a disk. */
    enum Change {
        FOLDER, CREATE, WRITE, LINK, MOVE, DELETE, SYNC
    }

    /** Is told of each change. */
    interface Watcher {
        /** Fails in place of the change: as a disk does by an IOException, as a kill by an Error. */
        void before(Change change, Path file) throws IOException;

        /** It was done; of a link or move, {@code other} is the existing file. */
        default void after(Change change, Path file, Path other) throws IOException {
        }
    }

    private final Watcher watcher;

    private FaultyDisk(Path real, Watcher watcher) {
        super("faulty://", real.getFileSystem());
        this.watcher = watcher;
    }

    /** The same folder, seen through such a disk. */
    static Path of(Path real, Watcher watcher) {
        return new FaultyDisk(real, watcher).wrapPath(real);
    }

    private interface Action {
        void run() throws IOException;
    }

    private void change(Change change, Path file, Path other, Action action) throws IOException {
        watcher.before(change, toDelegate(file));
        action.run();
        watcher.after(change, toDelegate(file), toDelegate(other));
    }

    @Override
    public void createDirectory(Path dir, FileAttribute<?>... attributes) throws IOException {
        if (Files.exists(toDelegate(dir))) {
            super.createDirectory(dir, attributes); // says so
        }
        change(Change.FOLDER, dir, dir, () -> super.createDirectory(dir, attributes));
    }

    @Override
    public void delete(Path path) throws IOException {
        change(Change.DELETE, path, path, () -> super.delete(path));
    }

    @Override
    public boolean deleteIfExists(Path path) throws IOException {
        if (!Files.exists(toDelegate(path))) {
            return false;
        }
        delete(path);
        return true;
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        change(Change.MOVE, target, source, () -> super.move(source, target, options));
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        change(Change.LINK, link, existing, () -> super.createLink(link, existing));
    }

    @Override
    public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        OutputStream[] real = new OutputStream[1];
        change(Change.CREATE, path, path, () -> real[0] = super.newOutputStream(path, options));
        return new FilterOutputStream(real[0]) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                try {
                    watcher.before(Change.WRITE, toDelegate(path));
                } catch (IOException | Error e) {
                    out.write(bytes, from, length / 2); // torn
                    throw e;
                }
                out.write(bytes, from, length);
            }
        };
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        FileChannel[] real = new FileChannel[1];
        if (options.contains(StandardOpenOption.CREATE) && !Files.exists(toDelegate(path))) {
            change(Change.CREATE, path, path, () -> real[0] = super.newFileChannel(path, options, attributes));
        } else {
            real[0] = super.newFileChannel(path, options, attributes);
        }
        return new FilterFileChannel(real[0]) {
            @Override
            public int write(ByteBuffer bytes) throws IOException {
                watcher.before(Change.WRITE, toDelegate(path));
                return super.write(bytes);
            }

            @Override
            public void force(boolean metaData) throws IOException {
                change(Change.SYNC, path, path, () -> super.force(metaData));
            }
        };
    }
}
