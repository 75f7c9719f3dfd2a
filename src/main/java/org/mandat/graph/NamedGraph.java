package org.mandat.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.AbstractList;
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
    private final String iri;
    private final byte[][] quads;

    private NamedGraph(String iri, byte[][] quads) {
        this.iri = iri;
        this.quads = quads;
    }

    /**
     * @param iri   its name
     * @param lines canonical, each one quad in this graph, without line end
     */
    public NamedGraph(String iri, List<String> lines) {
        this(iri, encoded(lines));
    }

    /** Sorts and removes repetitions. */
    public static NamedGraph of(String iri, Collection<String> lines) {
        return sorted(iri, encoded(lines));
    }

    /** Sorts and removes repetitions, in place. */
    static NamedGraph sorted(String iri, byte[][] quads) {
        Arrays.sort(quads, Arrays::compareUnsigned);
        int distinct = 0;
        for (byte[] quad : quads) {
            if (distinct == 0 || !Arrays.equals(quads[distinct - 1], quad)) {
                quads[distinct++] = quad;
            }
        }
        return new NamedGraph(iri, distinct == quads.length ? quads : Arrays.copyOf(quads, distinct));
    }

    private static byte[][] encoded(Collection<String> lines) {
        return lines.stream().map(line -> line.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
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
        return new Lines(quads);
    }

    /** Its lines as UTF-8, each ended by LF. */
    public void write(OutputStream out) throws IOException {
        for (byte[] quad : quads) {
            out.write(quad);
            out.write('\n');
        }
    }

    /** SHA-256 of the lines, each ended by LF, as 64 lower-case hex digits. */
    public String sha256() {
        MessageDigest digest = Digest.begin();
        for (byte[] quad : quads) {
            digest.update(quad);
            digest.update((byte) '\n');
        }
        return Digest.hex(digest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NamedGraph graph && iri.equals(graph.iri) && Arrays.deepEquals(quads, graph.quads);
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
        private final byte[][] quads;

        Lines(byte[][] quads) {
            this.quads = quads;
        }

        @Override
        public String get(int index) {
            return new String(quads[index], StandardCharsets.UTF_8);
        }

        @Override
        public int size() {
            return quads.length;
        }
    }

    // UTF-8 order is code-point order; String.compareTo differs from it beyond the basic plane.
    static int compareUtf8(String a, String b) {
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
