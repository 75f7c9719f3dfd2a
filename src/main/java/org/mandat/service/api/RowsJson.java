package org.mandat.service.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNull;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mandat.question.Parameter;
import org.mandat.service.answer.Hint;
import org.mandat.service.answer.Part;
import org.mandat.service.http.Asked;
import org.mandat.service.question.Asking;
import org.mandat.service.question.Evidence;
import org.mandat.service.view.Addresses;

/**
 * An answer as JSON: its rows as objects with the columns for keys, what is unbound left out. As JSON-LD the same object, in which each
 * column is a property of the question.
 *
 * @param linked whether terms are written as JSON-LD writes them
 */
record RowsJson(Asked asked, Asking asking, boolean linked) {
    private static final String QUESTION = "id/question/";

    String write(Part part, Optional<String> next, Optional<Evidence> evidence, List<Hint> hints) {
        JsonObject json = new JsonObject();
        if (linked) {
            json.put("@context", context());
            json.put("@id", asked.origin() + asking.api("jsonld"));
        }
        json.put("question", asking.question().name());
        json.put("title", asking.question().title(asking.language().tag()));
        json.put("generation", asked.graph().hash());
        json.put("parameters", parameters());
        json.put("offset", part.offset());
        part.total().ifPresent(total -> json.put("total", total));
        next.ifPresent(address -> json.put("next", address));
        json.put("columns", columns(part.rows().columns()));
        if (!hints.isEmpty()) {
            JsonArray said = new JsonArray();
            hints.forEach(hint -> said.add(hint.in(asking.language())));
            json.put("hints", said);
        }
        JsonArray rows = new JsonArray();
        for (int row = 0; row < part.rows().rows().size(); row++) {
            JsonObject object = row(part.rows().rows().get(row), part.rows().columns());
            int number = row;
            evidence.ifPresent(each -> prove(object, each, each.ofRows().get(number)));
            rows.add(object);
        }
        json.put("rows", rows);
        return JSON.toString(json) + "\n";
    }

    private void prove(JsonObject row, Evidence evidence, Evidence.OfRow of) {
        Addresses addresses = Addresses.of(asked.graph());
        JsonArray pieces = new JsonArray();
        for (Binding piece : of.pieces()) {
            JsonObject object = row(piece, evidence.columns());
            Optional.ofNullable(piece.get(Var.alloc("measure"))).filter(Node::isURI)
                    .flatMap(measure -> addresses.page(measure.getURI()))
                    .ifPresent(page -> object.put("page", asked.origin() + page));
            pieces.add(object);
        }
        row.put("evidence", pieces);
        row.put("evidenceCount", of.count());
    }

    private JsonObject row(Binding row, List<Var> columns) {
        JsonObject object = new JsonObject();
        for (Var column : columns) {
            if (row.contains(column)) {
                object.put(column.getVarName(), term(row.get(column)));
            }
        }
        return object;
    }

    private JsonValue term(Node node) {
        if (node.isURI()) {
            return linked ? object("@id", node.getURI()) : new JsonString(node.getURI());
        }
        if (!node.isLiteral()) {
            return new JsonString(node.toString());
        }
        String text = node.getLiteralLexicalForm();
        boolean valid = node.getLiteralDatatype().isValid(text);
        if (valid && node.getLiteralDatatype().equals(XSDDatatype.XSDboolean)) {
            return new org.apache.jena.atlas.json.JsonBoolean(node.getLiteralValue().equals(true));
        }
        if (valid && node.getLiteralDatatype().equals(XSDDatatype.XSDinteger)) {
            return JsonNumber.value(new BigDecimal(text));
        }
        if (!linked) {
            return valid && node.getLiteralDatatype().equals(XSDDatatype.XSDdecimal)
                    ? JsonNumber.value(new BigDecimal(text))
                    : new JsonString(text);
        }
        if (!node.getLiteralLanguage().isEmpty()) {
            JsonObject value = object("@value", text);
            value.put("@language", node.getLiteralLanguage());
            return value;
        }
        if (node.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
            return new JsonString(text);
        }
        JsonObject value = object("@value", text);
        value.put("@type", node.getLiteralDatatypeURI());
        return value;
    }

    private static JsonObject object(String key, String value) {
        JsonObject object = new JsonObject();
        object.put(key, value);
        return object;
    }

    private JsonObject parameters() {
        JsonObject parameters = new JsonObject();
        for (Map.Entry<String, String> each : new TreeMap<>(asking.values()).entrySet()) {
            Optional<Node> term = asking.question().parameter(each.getKey()).flatMap(this::term);
            parameters.put(each.getKey(), term.filter(Node::isURI).map(Node::getURI).orElse(each.getValue()));
        }
        return parameters;
    }

    private Optional<Node> term(Parameter parameter) {
        return parameter.read(asking.values().getOrDefault(parameter.name(), ""));
    }

    private JsonArray columns(List<Var> columns) {
        JsonArray array = new JsonArray();
        for (Var column : columns) {
            JsonObject object = object("name", column.getVarName());
            object.put("title", asking.question().headings().of(column.getVarName(), asking.language().tag()));
            array.add(object);
        }
        return array;
    }

    private JsonObject context() {
        String question = Addresses.of(asked.graph()).iri(QUESTION + asking.question().name());
        JsonObject context = object("@vocab", question + "#");
        for (String plain : List.of("question", "generation", "parameters", "offset", "total", "columns", "hints")) {
            context.put(plain, JsonNull.instance);
        }
        context.put("title", "http://purl.org/dc/terms/title");
        JsonObject next = object("@id", "http://www.w3.org/ns/hydra/core#next");
        next.put("@type", "@id");
        context.put("next", next);
        for (String list : List.of("rows", "evidence")) {
            JsonObject ordered = object("@id", question + "#" + list);
            ordered.put("@container", "@list");
            context.put(list, ordered);
        }
        JsonObject page = object("@id", "http://xmlns.com/foaf/0.1/page");
        page.put("@type", "@id");
        context.put("page", page);
        return context;
    }
}
