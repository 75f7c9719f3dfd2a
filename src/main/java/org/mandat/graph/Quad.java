package org.mandat.graph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A line of canonical N-Quads in UTF-8, in parts that quads share: the many quads of one subject hold its name once. Parts compare as the
 * lines do, since no IRI holds a space and nothing less than a space follows one.
 *
 * @param object with all that follows it in the line, but for what the quads of a graph all end with
 */
@SuppressWarnings("ArrayRecordComponent") // compared by compareTo
record Quad(byte[] subject, byte[] property, byte[] object) implements Comparable<Quad> {
    /** A whole line; names are shared with the quad before it. */
    static Quad of(String line, Quad before) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        int first = space(bytes, 0, line);
        int second = space(bytes, first + 1, line);
        return new Quad(shared(Arrays.copyOf(bytes, first), before.subject),
                shared(Arrays.copyOfRange(bytes, first + 1, second), before.property),
                Arrays.copyOfRange(bytes, second + 1, bytes.length));
    }

    private static int space(byte[] bytes, int from, String line) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == ' ') {
                return i;
            }
        }
        throw new IllegalArgumentException("not a quad: " + line);
    }

    private static byte[] shared(byte[] name, byte[] before) {
        return Arrays.equals(name, before) ? before : name;
    }

    @Override
    public int compareTo(Quad other) {
        int order = compare(subject, other.subject);
        if (order == 0) {
            order = compare(property, other.property);
        }
        return order == 0 ? compare(object, other.object) : order;
    }

    @SuppressWarnings("ReferenceEquality") // mostly one array, else compared
    private static int compare(byte[] one, byte[] other) {
        return one == other ? 0 : Arrays.compareUnsigned(one, other);
    }

    /** The line without its end, which is the same for all of a graph. */
    void write(OutputStream out) throws IOException {
        out.write(subject);
        out.write(' ');
        out.write(property);
        out.write(' ');
        out.write(object);
    }

    String line(byte[] end) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(subject.length + property.length + object.length + 80);
        try {
            write(line);
            line.write(end);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes everything", e);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
