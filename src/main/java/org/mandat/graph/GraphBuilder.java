package org.mandat.graph;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.mandat.knowledge.Iri;
import org.mandat.vocabulary.Xsd;

/** Collects the lines of one graph. IRIs of data move to another base if one is given; concepts and terms never do. */
final class GraphBuilder {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final String graph;
    private final String base;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> terms = new HashMap<>();

    /**
     * @param graph its canonical IRI
     * @param base  what data IRIs begin with instead of {@link Iri#DATA}
     */
    GraphBuilder(String graph, String base) {
        this.base = base;
        this.graph = moved(graph);
    }

    GraphBuilder iri(String subject, String property, String object) {
        return line(subject, property, term(moved(object)));
    }

    GraphBuilder text(String subject, String property, String text, String language) {
        return add(subject, property, VALUES.createLiteral(text, language));
    }

    GraphBuilder string(String subject, String property, String text) {
        return add(subject, property, VALUES.createLiteral(text));
    }

    GraphBuilder typed(String subject, String property, String text, String type) {
        return add(subject, property, VALUES.createLiteral(text, VALUES.createIRI(type)));
    }

    GraphBuilder integer(String subject, String property, long number) {
        return typed(subject, property, Long.toString(number), Xsd.integer);
    }

    GraphBuilder index(String subject, String property, long number) {
        return typed(subject, property, Long.toString(number), Xsd.nonNegativeInteger);
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
        return line(subject, property, object instanceof IRI iri ? term(iri.stringValue()) : written(object));
    }

    private GraphBuilder line(String subject, String property, String object) {
        lines.add(term(moved(subject)) + ' ' + term(property) + ' ' + object + ' ' + term(graph) + " .");
        return this;
    }

    /** An IRI as N-Quads write it. Most are written many times. */
    private String term(String iri) {
        return terms.computeIfAbsent(iri, each -> written(VALUES.createIRI(each)));
    }

    private static String written(Value value) {
        StringBuilder written = new StringBuilder(80);
        try {
            NTriplesUtil.append(value, written, true, false);
        } catch (IOException e) {
            throw new IllegalStateException("a string builder never fails", e);
        }
        return written.toString();
    }

    String moved(String iri) {
        return iri.startsWith(Iri.DATA) ? base + iri.substring(Iri.DATA.length()) : iri;
    }

    NamedGraph build() {
        return NamedGraph.of(graph, lines);
    }
}
