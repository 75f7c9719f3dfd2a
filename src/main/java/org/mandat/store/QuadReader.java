package org.mandat.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Canonical N-Quads (one quad a line, one space between terms) to Jena's quads; each IRI becomes one node however
 * often it stands there. For such lines this is several times faster than a general parser, and a server starts by reading them all.
 * For one thread.
 */
final class QuadReader {
    private final Map<String, Node> iris = new HashMap<>();
    private final Map<String, RDFDatatype> datatypes = new HashMap<>();
    private String line = "";
    private int at;

    /** Reads a dump; STORE with file and line where it is not canonical N-Quads. */
    void read(Path dump, Consumer<Quad> sink) {
        try (Stream<String> lines = Dump.lines(dump)) {
            int number = 0;
            Iterator<String> iterator = lines.iterator();
            while (iterator.hasNext()) {
                number++;
                try {
                    sink.accept(quad(iterator.next()));
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw StoreFault.damaged(dump, "line " + number + " is not canonical N-Quads");
                }
            }
        }
    }

    /** Reads lines made by this program. */
    void read(List<String> lines, Consumer<Quad> sink) {
        lines.forEach(text -> sink.accept(quad(text)));
    }

    /** One line; IllegalArgumentException or IndexOutOfBoundsException if it is not canonical. */
    Quad quad(String text) {
        line = text;
        at = 0;
        Node subject = resource();
        space();
        Node predicate = iri();
        space();
        Node object = line.charAt(at) == '"' ? literal() : resource();
        space();
        Node graph = resource();
        if (!line.startsWith(" .", at) || line.length() != at + 2) {
            throw new IllegalArgumentException(line);
        }
        return Quad.create(graph, subject, predicate, object);
    }

    private void space() {
        expect(' ');
    }

    private void expect(char c) {
        if (line.charAt(at++) != c) {
            throw new IllegalArgumentException(line);
        }
    }

    // Ours have no blank nodes, but a file that is only checked may.
    private Node resource() {
        return line.charAt(at) == '_' ? blank() : iri();
    }

    private Node blank() {
        expect('_');
        expect(':');
        int space = line.indexOf(' ', at);
        String label = line.substring(at, space);
        at = space;
        return NodeFactory.createBlankNode(label);
    }

    private Node iri() {
        return iris.computeIfAbsent(iriText(), NodeFactory::createURI);
    }

    private String iriText() {
        expect('<');
        int end = line.indexOf('>', at);
        String iri = unescape(line.substring(at, end));
        at = end + 1;
        return iri;
    }

    private Node literal() {
        int end = at + 1;
        while (line.charAt(end) != '"') {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        String lexical = unescape(line.substring(at + 1, end));
        at = end + 1;
        return switch (line.charAt(at)) {
            case '@' -> {
                int space = line.indexOf(' ', at);
                String language = line.substring(at + 1, space);
                at = space;
                yield NodeFactory.createLiteralLang(lexical, language);
            }
            case '^' -> {
                at += 2;
                yield NodeFactory.createLiteralDT(lexical,
                        datatypes.computeIfAbsent(iriText(), NodeFactory::getType));
            }
            default -> NodeFactory.createLiteralString(lexical);
        };
    }

    private static String unescape(String text) {
        int slash = text.indexOf('\\');
        if (slash < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (slash >= 0) {
            out.append(text, from, slash);
            char c = text.charAt(slash + 1);
            from = slash + 2;
            switch (c) {
                case 't' -> out.append('\t');
                case 'b' -> out.append('\b');
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 'f' -> out.append('\f');
                case '"', '\'', '\\' -> out.append(c);
                case 'u', 'U' -> {
                    int digits = c == 'u' ? 4 : 8;
                    out.appendCodePoint(Integer.parseInt(text.substring(from, from + digits), 16));
                    from += digits;
                }
                default -> throw new IllegalArgumentException(text);
            }
            slash = text.indexOf('\\', from);
        }
        return out.append(text, from, text.length()).toString();
    }
}
