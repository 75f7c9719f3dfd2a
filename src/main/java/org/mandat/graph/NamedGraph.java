package org.mandat.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.mandat.knowledge.Digest;

/**
 * A named graph in canonical form: distinct N-Quads lines, sorted by their UTF-8 bytes, without blank nodes.
 *
 * @param iri   its name
 * @param lines each one quad in this graph, without line end
 */
public record NamedGraph(String iri, List<String> lines) {
    public NamedGraph {
        lines = List.copyOf(lines);
    }

    /** Sorts and removes repetitions. */
    public static NamedGraph of(String iri, Collection<String> lines) {
        String[] sorted = lines.stream().distinct().toArray(String[]::new);
        Arrays.sort(sorted, NamedGraph::compareUtf8);
        return new NamedGraph(iri, List.of(sorted));
    }

    /** SHA-256 of the lines, each ended by LF, as 64 lower-case hex digits. */
    public String sha256() {
        MessageDigest digest = Digest.begin();
        for (String line : lines) {
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return Digest.hex(digest);
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
