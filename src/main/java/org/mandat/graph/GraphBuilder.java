package org.mandat.graph;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.mandat.knowledge.Iri;
import org.mandat.vocabulary.Xsd;

/** Collects the quads of one graph. IRIs of data move to another base if one is given; concepts and terms never do. */
final class GraphBuilder {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    /** IRIs remembered as they are written. Most are written many times, but those of a long document's passages soon after each other. */
    private static final int REMEMBERED = 10_000;

    private final String graph;
    private final String base;
    private final List<Quad> quads = new ArrayList<>();
    private final Map<String, byte[]> terms = new HashMap<>();

    /**
     * @param graph its canonical IRI
     * @param base  what data IRIs begin with instead of {@link Iri#DATA}
     */
    GraphBuilder(String graph, String base) {
        this.base = base;
        this.graph = moved(graph);
    }

    GraphBuilder iri(String subject, String property, String object) {
        return line(subject, property, term(object));
    }

    GraphBuilder text(String subject, String property, String text, String language) {
        return line(subject, property, isPlain(text)
                ? utf8('"' + text + "\"@" + language)
                : written(VALUES.createLiteral(text, language)));
    }

    GraphBuilder string(String subject, String property, String text) {
        return line(subject, property, isPlain(text) ? utf8('"' + text + '"') : written(VALUES.createLiteral(text)));
    }

    GraphBuilder typed(String subject, String property, String text, String type) {
        return add(subject, property, VALUES.createLiteral(text, VALUES.createIRI(type)));
    }

    GraphBuilder integer(String subject, String property, long number) {
        return number(subject, property, number, Xsd.integer);
    }

    GraphBuilder index(String subject, String property, long number) {
        return number(subject, property, number, Xsd.nonNegativeInteger);
    }

    private GraphBuilder number(String subject, String property, long number, String type) {
        return line(subject, property, utf8('"' + Long.toString(number) + "\"^^<" + type + '>'));
    }

    GraphBuilder bool(String subject, String property, boolean value) {
        return typed(subject, property, Boolean.toString(value), Xsd.boolean_);
    }

    /** As Jena writes decimals back, so that a store changes no literal: a point always, no needless zeros. */
    GraphBuilder decimal(String subject, String property, BigDecimal number) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return typed(subject, property, plain.indexOf('.') < 0 ? plain + ".0" : plain, Xsd.decimal);
    }

    GraphBuilder add(String subject, String property, Value object) {
        return line(subject, property, written(object));
    }

    private GraphBuilder line(String subject, String property, byte[] object) {
        quads.add(new Quad(term(subject), term(property), object));
        return this;
    }

    /** An IRI as N-Quads write it. */
    private byte[] term(String iri) {
        byte[] known = terms.get(iri);
        if (known == null) {
            String name = moved(iri);
            known = isOrdinary(name) ? utf8('<' + name + '>') : written(VALUES.createIRI(name));
            if (terms.size() == REMEMBERED) {
                terms.clear();
            }
            terms.put(iri, known);
        }
        return known;
    }

    /** Whether N-Quads write an IRI as it is. */
    private static boolean isOrdinary(String iri) {
        for (int i = 0; i < iri.length(); i++) {
            char unit = iri.charAt(i);
            if (unit <= ' ' || unit > '~' || "<>\"{}|^`\\".indexOf(unit) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether N-Quads write a literal's text as it is (Canonical N-Quads, RDF 1.1). */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit == '"' || unit == '\\') {
                return false;
            }
        }
        return true;
    }

    private static byte[] written(Value value) {
        StringBuilder written = new StringBuilder(80);
        try {
            NTriplesUtil.append(value, written, true, false);
        } catch (IOException e) {
            throw new IllegalStateException("a string builder never fails", e);
        }
        return utf8(written.toString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    String moved(String iri) {
        return iri.startsWith(Iri.DATA) && !base.equals(Iri.DATA) ? base + iri.substring(Iri.DATA.length()) : iri;
    }

    NamedGraph build() {
        byte[] end = utf8(" " + new String(written(VALUES.createIRI(graph)), StandardCharsets.UTF_8) + " .");
        return NamedGraph.sorted(graph, quads.toArray(Quad[]::new), end);
    }
}
