package org.mandat.service.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.service.http.Asked;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Owl;
import org.mandat.vocabulary.Skos;

/**
 * What a page is about in the words of <a href="https://schema.org/">schema.org</a>, for search engines: the start page is that of a Dataset; laws,
 * institutions, programmes and those who propose have classes of their own. It is a block of data within the page: no browser runs it.
 */
final class StructuredData {
    private static final String PAGE = "/page/";
    private static final Map<String, String> CLASSES = Map.of("law", "Legislation", "institution",
            "GovernmentOrganization", "programme", "CreativeWork", "party", "Organization", "coalition", "Organization",
            "person", "Person", "company", "Organization", "place", "Place");

    private StructuredData() {
    }

    /** As JSON-LD that may stand in HTML; empty where there is nothing to say. */
    static String of(Asked asked) {
        String path = asked.path();
        if (path.equals("/")) {
            return written(dataset(asked));
        }
        if (!path.startsWith(PAGE)) {
            return "";
        }
        String about = path.substring(PAGE.length());
        String kind = about.substring(0, Math.max(0, about.indexOf('/')));
        return Optional.ofNullable(CLASSES.get(kind)).map(type -> {
            DatasetGraph dataset = asked.graph().dataset();
            return dataset.calculateRead(() -> thing(asked, dataset.getDefaultGraph(), type, about));
        }).orElse("");
    }

    private static JsonObject dataset(Asked asked) {
        Messages messages = Messages.in(asked.language());
        JsonObject dataset = object("Dataset");
        dataset.put("@id", asked.origin() + "/catalog/graph");
        dataset.put("name", messages.get("name") + " – " + messages.get("start.title"));
        dataset.put("description", messages.get("start.lead"));
        dataset.put("url", asked.origin() + "/");
        dataset.put("license", "https://spdx.org/licenses/etalab-2.0");
        dataset.put("isAccessibleForFree", true);
        dataset.put("version", asked.graph().hash());
        asked.graph().generation().ifPresent(generation -> {
            dataset.put("dateModified", generation.manifest().published().toString());
            JsonArray files = new JsonArray();
            for (List<String> file : List.of(List.of("nq", "application/n-quads"),
                    List.of("trig", "application/trig"))) {
                JsonObject download = object("DataDownload");
                download.put("contentUrl", asked.origin() + "/dumps/mandat." + file.getFirst() + ".gz");
                download.put("encodingFormat", file.getLast());
                files.add(download);
            }
            dataset.put("distribution", files);
        });
        JsonObject creator = object("Organization");
        creator.put("name", messages.get("name"));
        dataset.put("creator", creator);
        return dataset;
    }

    private static String thing(Asked asked, Graph graph, String type, String about) {
        Names names = new Names(graph, asked.language());
        String iri = Addresses.of(asked.graph()).ofPage(about);
        Node node = NodeFactory.createURI(iri);
        Optional<Names.Name> name = names.stated(node);
        if (name.isEmpty()) {
            return "";
        }
        JsonObject thing = object(type);
        thing.put("@id", iri);
        thing.put("name", name.get().text());
        thing.put("url", asked.origin() + asked.path());
        names.text(node, Skos.definition).ifPresent(text -> thing.put("description", text.text()));
        several(thing, "alternateName", graph, node, Skos.altLabel);
        several(thing, "sameAs", graph, node, Owl.sameAs);
        several(thing, "datePublished", graph, node, Dcterms.issued);
        return written(thing);
    }

    private static void several(JsonObject thing, String key, Graph graph, Node node, String property) {
        JsonArray values = new JsonArray();
        graph.find(node, NodeFactory.createURI(property), Node.ANY)
                .mapWith(triple -> triple.getObject().isLiteral()
                        ? triple.getObject().getLiteralLexicalForm()
                        : triple.getObject().toString())
                .toList().stream().sorted().distinct().forEach(values::add);
        if (!values.isEmpty()) {
            thing.put(key, values);
        }
    }

    private static JsonObject object(String type) {
        JsonObject object = new JsonObject();
        if (type.equals("Dataset") || CLASSES.containsValue(type)) {
            object.put("@context", "https://schema.org");
        }
        object.put("@type", type);
        return object;
    }

    /** Nothing in it may end the block that holds it. */
    private static String written(JsonObject json) {
        return JSON.toStringFlat(json).replace("<\\/", "</").replace("<", "\\u003c").replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
