package org.mandat.service.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.question.Prefixes;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Reply;
import org.mandat.service.rdf.DataFormat;
import org.mandat.service.rdf.DataLinks;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Messages;
import org.mandat.service.view.Names;
import org.mandat.service.view.Templates;
import org.mandat.vocabulary.Rdf;

/** A thing as a table of its properties, with what belongs to it, what leads to it, and the same as data. */
record ThingTable(Templates templates) {
    /** A property with its values. */
    record Row(String property, String title, String url, List<Value> values) {
    }

    /** A value; empty strings for what it has not. */
    record Value(String text, String url, String language, boolean elsewhere) {
    }

    /** What belongs to the thing. */
    record Part(String name, String language, String url, List<Row> rows) {
    }

    /** A data format. */
    record Download(String name, String url) {
    }

    Reply reply(Asked asked, String iri, String path) {
        DatasetGraph dataset = asked.graph().dataset();
        return dataset.calculateRead(() -> page(asked, dataset, iri, path));
    }

    private Reply page(Asked asked, DatasetGraph dataset, String iri, String path) {
        int page = ThingRoute.page(asked);
        Description description = Description.of(dataset, iri, page);
        Words words = new Words(new Names(dataset.getDefaultGraph(), asked.language()), Messages.in(asked.language()),
                Addresses.of(asked.graph()));
        Names.Name name = words.names().of(description.topic());
        Map<String, Object> model = new HashMap<>();
        model.put("name", name.text());
        model.put("nameLanguage", name.language());
        model.put("iri", iri);
        model.put("types", description.own().stream().filter(ThingTable::isType)
                .map(triple -> words.value(triple.getObject())).toList());
        model.put("rows", rows(description.own(), words, Triple::getObject, false));
        model.put("links", rows(description.own(), words, Triple::getObject, true));
        model.put("parts", parts(description, words));
        model.put("inverse", rows(description.inverse(), words, Triple::getSubject, false));
        model.put("graphs", description.graphs().stream().map(words::value).toList());
        String document = Addresses.of(asked.graph()).page(iri).orElseThrow();
        model.put("previous", page == 1 ? "" : DescriptionGraph.at(document, page - 1));
        model.put("next", description.more() ? DescriptionGraph.at(document, page + 1) : "");
        model.put("downloads", DataFormat.ALL.stream().filter(format -> !format.keyword().equals("json"))
                .map(format -> new Download(format.keyword(), DataLinks.carried(asked, path + "." + format.keyword())))
                .toList());
        return ThingRoute.paged(asked, document, page, description.more(), templates.page("thing", asked, model));
    }

    private static boolean isType(Triple triple) {
        return triple.getPredicate().hasURI(Rdf.type);
    }

    /** By property, ours first; those that lead to other sites, or the rest. */
    private static List<Row> rows(List<Triple> triples, Words words, Function<Triple, Node> end, boolean elsewhere) {
        Map<Node, List<Value>> byProperty = new TreeMap<>(Comparator.comparing(words::order));
        for (Triple triple : triples) {
            Value value = words.value(end.apply(triple));
            if (!isType(triple) && value.elsewhere() == elsewhere) {
                byProperty.computeIfAbsent(triple.getPredicate(), unseen -> new ArrayList<>()).add(value);
            }
        }
        List<Row> rows = new ArrayList<>();
        byProperty.forEach((property, values) -> rows.add(words.row(property, values)));
        return rows;
    }

    private static List<Part> parts(Description description, Words words) {
        Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();
        description.parts().forEach(triple -> bySubject
                .computeIfAbsent(triple.getSubject(), part -> new ArrayList<>()).add(triple));
        List<Part> parts = new ArrayList<>();
        bySubject.forEach((part, triples) -> {
            Names.Name name = words.part(part, description.topic(), triples);
            parts.add(new Part(name.text(), name.language(), words.value(part).url(),
                    rows(triples, words, Triple::getObject, false)));
        });
        return parts;
    }

    /** What things and properties are called on the page. */
    private record Words(Names names, Messages messages, Addresses addresses) {
        Value value(Node node) {
            if (node.isLiteral()) {
                return new Value(node.getLiteralLexicalForm(), "", node.getLiteralLanguage(), false);
            }
            if (!node.isURI()) {
                return new Value(node.toString(), "", "", false);
            }
            Names.Name name = names.of(node);
            boolean ours = addresses.path(node.getURI()).isPresent();
            return new Value(name.text(), addresses.link(node.getURI()).orElse(""), name.language(), !ours
                    && name.text().equals(Prefixes.shorten(node.getURI())) && node.getURI().startsWith("http"));
        }

        Row row(Node property, List<Value> values) {
            String prefixed = Prefixes.shorten(property.getURI());
            String label = names.stated(property).map(Names.Name::text)
                    .or(() -> messages.find("property." + prefixed)).orElse(prefixed);
            return new Row(label, prefixed, addresses.page(property.getURI()).orElse(property.getURI()), values);
        }

        /** Names before facts, ours before those of other vocabularies. */
        String order(Node property) {
            int name = Names.PROPERTIES.indexOf(property.getURI());
            return (name >= 0 ? "0" + name : addresses.path(property.getURI()).isPresent() ? "1" : "2")
                    + property.getURI();
        }

        /** A part by its class and the end of its name. */
        Names.Name part(Node part, Node owner, List<Triple> triples) {
            String type = triples.stream().filter(ThingTable::isType).findFirst()
                    .map(triple -> names.of(triple.getObject()).text()).orElse("");
            String iri = part.getURI();
            String end = iri.startsWith(owner.getURI() + "/")
                    ? iri.substring(owner.getURI().length() + 1)
                    : Prefixes.shorten(iri);
            return names.stated(part).orElse(new Names.Name((type + " " + end).strip(), ""));
        }
    }
}
