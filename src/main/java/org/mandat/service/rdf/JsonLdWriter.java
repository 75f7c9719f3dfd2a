package org.mandat.service.rdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Xsd;

/**
 * Writes compact JSON-LD 1.1 with a context that is referred to by its address: one object for each subject, in the order of their names.
 * A value that a term's definition does not fit is written in full under the property's prefixed name, which no definition touches.
 */
record JsonLdWriter(Context context, String contextAddress) {
    private static final String VALUE = "@value";

    byte[] write(Graph graph) {
        Map<String, List<Triple>> bySubject = new TreeMap<>();
        graph.find().forEachRemaining(triple -> bySubject
                .computeIfAbsent(name(triple.getSubject()), subject -> new ArrayList<>()).add(triple));
        JsonArray nodes = new JsonArray();
        bySubject.forEach((subject, triples) -> nodes.add(object(subject, triples)));
        JsonObject document = new JsonObject();
        document.put("@context", contextAddress);
        document.put("@graph", nodes);
        return (JSON.toString(document) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private JsonObject object(String subject, List<Triple> triples) {
        JsonObject object = new JsonObject();
        object.put(Context.ID, subject);
        triples.sort(Comparator.comparing((Triple triple) -> triple.getPredicate().getURI())
                .thenComparing(triple -> NodeFmtLib.strNT(triple.getObject())));
        for (Triple triple : triples) {
            String property = triple.getPredicate().getURI();
            Node value = triple.getObject();
            if (property.equals(Rdf.type) && value.isURI()) {
                add(object, Context.TYPE, new JsonString(context.shortened(value.getURI())));
            } else {
                put(object, property, value);
            }
        }
        return object;
    }

    private void put(JsonObject object, String property, Node value) {
        Context.Term term = context.term(property).orElse(new Context.Term("", "", false));
        boolean plain = value.isLiteral() && value.getLiteralDatatypeURI().equals(Xsd.string);
        if (value.isLiteral() && term.languages() && !value.getLiteralLanguage().isEmpty()) {
            if (!object.hasKey(term.name())) {
                object.put(term.name(), new JsonObject());
            }
            add(object.getObj(term.name()), value.getLiteralLanguage(), new JsonString(value.getLiteralLexicalForm()));
        } else if (!value.isLiteral() && term.type().equals(Context.ID)) {
            add(object, term.name(), new JsonString(name(value)));
        } else if (value.isLiteral() && !term.name().isEmpty() && !term.languages()
                && (plain ? term.type().isEmpty() : term.type().equals(value.getLiteralDatatypeURI()))) {
            add(object, term.name(), new JsonString(value.getLiteralLexicalForm()));
        } else if (!term.name().isEmpty() && term.type().isEmpty() && !term.languages()) {
            add(object, term.name(), full(value));
        } else {
            add(object, Context.prefixed(property), plain
                    ? new JsonString(value.getLiteralLexicalForm())
                    : full(value));
        }
    }

    private JsonValue full(Node value) {
        JsonObject full = new JsonObject();
        if (!value.isLiteral()) {
            full.put(Context.ID, name(value));
            return full;
        }
        full.put(VALUE, value.getLiteralLexicalForm());
        if (!value.getLiteralLanguage().isEmpty()) {
            full.put("@language", value.getLiteralLanguage());
        } else if (!value.getLiteralDatatypeURI().equals(Xsd.string)) {
            full.put(Context.TYPE, context.shortened(value.getLiteralDatatypeURI()));
        }
        return full;
    }

    private static String name(Node node) {
        return node.isBlank() ? "_:" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "") : node.getURI();
    }

    /** One value alone, several as an array. */
    private static void add(JsonObject object, String key, JsonValue value) {
        JsonValue before = object.get(key);
        if (before == null) {
            object.put(key, value);
        } else if (before instanceof JsonArray array) {
            array.add(value);
        } else {
            JsonArray array = new JsonArray();
            array.add(before);
            array.add(value);
            object.put(key, array);
        }
    }
}
