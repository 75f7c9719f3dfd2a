package org.mandat.store;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.mandat.graph.NamedGraph;
import org.mandat.knowledge.Digest;

/** A graph's canonical lines in a gzip file. */
final class Dump {
    private static final int BUFFER = 1 << 16;

    private Dump() {
    }

    static void write(Path file, NamedGraph graph) throws IOException {
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), BUFFER),
                BUFFER)) {
            graph.write(out);
        }
    }

    /** SHA-256 of the uncompressed bytes; fails where the file is truncated. */
    static String sha256(Path file) throws IOException {
        try (InputStream in = open(file)) {
            return Digest.sha256(in);
        }
    }

    /** Its lines as they are read; close the stream; STORE if the file is damaged. */
    static Stream<String> lines(Path file) {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8),
                    BUFFER);
            return StreamSupport.stream(new Lines(file, reader), false).onClose(() -> close(reader));
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    /** The uncompressed bytes. */
    static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return new GZIPInputStream(in, BUFFER);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static RuntimeException damaged(Path file, IOException e) {
        return StoreFault.damaged(file, "not a whole gzip file (" + e + ")");
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Lines extends AbstractSpliterator<String> {
        private final Path file;
        private final BufferedReader reader;

        Lines(Path file, BufferedReader reader) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.file = file;
            this.reader = reader;
        }

        @Override
        public boolean tryAdvance(Consumer<? super String> action) {
            String line;
            try {
                line = reader.readLine();
            } catch (IOException e) {
                throw damaged(file, e);
            }
            if (line == null) {
                return false;
            }
            action.accept(line);
            return true;
        }
    }
}
