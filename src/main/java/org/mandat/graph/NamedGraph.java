package org.mandat.graph;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;

import org.jspecify.annotations.Nullable;
import org.mandat.knowledge.Digest;

/**
 * A named graph in canonical form: distinct N-Quads lines, sorted by their UTF-8 bytes, without blank nodes. It is kept as those bytes,
 * which are what is hashed and stored.
 */
public final class NamedGraph {
    private static final int BUFFER = 1 << 14;

    private final String iri;
    private final Quad[] quads;
    private final byte[] end;

    private NamedGraph(String iri, Quad[] quads, byte[] end) {
        this.iri = iri;
        this.quads = quads;
        this.end = end;
    }

    /**
     * @param iri   its name
     * @param lines canonical, each one quad in this graph, without line end
     */
    public NamedGraph(String iri, List<String> lines) {
        this(iri, quads(lines), new byte[0]);
    }

    /** Sorts and removes repetitions. */
    public static NamedGraph of(String iri, Collection<String> lines) {
        return sorted(iri, quads(lines), new byte[0]);
    }

    private static Quad[] quads(Collection<String> lines) {
        List<Quad> quads = new ArrayList<>(lines.size());
        Quad before = new Quad(new byte[0], new byte[0], new byte[0]);
        for (String line : lines) {
            before = Quad.of(line, before);
            quads.add(before);
        }
        return quads.toArray(Quad[]::new);
    }

    /**
     * Sorts and removes repetitions, in place.
     *
     * @param end of each line, after the object
     */
    static NamedGraph sorted(String iri, Quad[] quads, byte[] end) {
        Arrays.sort(quads);
        int distinct = 0;
        for (Quad quad : quads) {
            if (distinct == 0 || quads[distinct - 1].compareTo(quad) != 0) {
                quads[distinct++] = quad;
            }
        }
        return new NamedGraph(iri, distinct == quads.length ? quads : Arrays.copyOf(quads, distinct), end);
    }

    /** Its name. */
    public String iri() {
        return iri;
    }

    /** How many quads it states. */
    public int size() {
        return quads.length;
    }

    /** Each one quad, without line end; decoded when asked for. */
    public List<String> lines() {
        return new Lines(this);
    }

    /** Its lines as UTF-8, each ended by LF, in pieces as they are: buffer the stream. */
    public void write(OutputStream out) throws IOException {
        for (Quad quad : quads) {
            quad.write(out);
            out.write(end);
            out.write('\n');
        }
    }

    /** SHA-256 of the lines, each ended by LF, as 64 lower-case hex digits. */
    public String sha256() {
        MessageDigest digest = Digest.begin();
        try (OutputStream out = new BufferedOutputStream(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest), BUFFER)) {
            write(out);
        } catch (IOException e) {
            throw new IllegalStateException("a digest takes everything", e);
        }
        return Digest.hex(digest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NamedGraph graph && iri.equals(graph.iri) && lines().equals(graph.lines());
    }

    @Override
    public int hashCode() {
        return 31 * iri.hashCode() + quads.length;
    }

    @Override
    public String toString() {
        return "<" + iri + "> of " + quads.length + " quads";
    }

    private static final class Lines extends AbstractList<String> implements RandomAccess {
        private final NamedGraph graph;

        Lines(NamedGraph graph) {
            this.graph = graph;
        }

        @Override
        public String get(int index) {
            return graph.quads[index].line(graph.end);
        }

        @Override
        public int size() {
            return graph.quads.length;
        }
    }

    /** The order of the lines: UTF-8 order is code-point order; String.compareTo differs from it beyond the basic plane. */
    public static int compareUtf8(String a, String b) {
        int n = Math.min(a.length(), b.length());
        for (int i = 0; i < n; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean sx = Character.isSurrogate(x);
                boolean sy = Character.isSurrogate(y);
                return sx == sy ? Character.compare(x, y) : sx ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
