package org.mandat.service.rdf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.knowledge.Iri;
import org.mandat.question.Prefixes;
import org.mandat.service.generation.ServedGraph;
import org.mandat.service.view.Resources;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Owl;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Rdfs;
import org.mandat.vocabulary.Xsd;

/**
 * The <a href="https://www.w3.org/TR/json-ld11/#the-context">context</a> of all JSON-LD that this server writes: a term for each class and
 * property of the ontology, those of other vocabularies that {@code context.json} lists, and the prefixes of the queries.
 *
 * @param terms by the IRI they stand for
 */
public record Context(Map<String, Term> terms) {
    /** Where it is published. */
    public static final String PATH = "/context.jsonld";
    static final String ID = "@id";
    static final String TYPE = "@type";
    private static final String CONTAINER = "@container";
    // Those of vocabularies only: a prefix for parties would have the name of the property, too.
    private static final Map<String, String> PREFIXES = Prefixes.all().entrySet().stream()
            .filter(each -> each.getValue().equals(Mandat.NS) || !each.getValue().startsWith(Iri.BASE))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /**
     * @param type      {@code @id} for IRIs, else the IRI of a datatype; empty: values say theirs
     * @param languages whether values are given by language
     */
    record Term(String name, String type, boolean languages) {
    }

    public Context {
        terms = Map.copyOf(terms);
    }

    /** That of a generation's ontology. */
    static Context of(ServedGraph.Lease graph) {
        return graph.once(Context.class, dataset -> dataset.calculateRead(() -> read(dataset)));
    }

    private static Context read(DatasetGraph dataset) {
        SortedMap<String, Term> terms = new TreeMap<>();
        JsonObject others = JSON.parse(Resources.text("context.json"));
        others.keys().forEach(name -> {
            JsonObject term = others.getObj(name);
            String type = term.hasKey(TYPE) ? term.getString(TYPE) : "";
            terms.put(expand(term.getString(ID)),
                    new Term(name, type.equals(ID) ? ID : expand(type), term.hasKey(CONTAINER)));
        });
        Graph union = dataset.getDefaultGraph();
        Node type = NodeFactory.createURI(Rdf.type);
        for (String kind : new String[]{Owl.Class, Owl.ObjectProperty, Owl.DatatypeProperty}) {
            union.find(Node.ANY, type, NodeFactory.createURI(kind)).forEachRemaining(triple -> {
                String iri = triple.getSubject().isURI() ? triple.getSubject().getURI() : "";
                if (iri.startsWith(Mandat.NS)) {
                    terms.put(iri, new Term(iri.substring(Mandat.NS.length()),
                            kind.equals(Owl.ObjectProperty) ? ID : range(union, triple.getSubject()), false));
                }
            });
        }
        return new Context(terms);
    }

    /** The datatype that all values of a property have, if the ontology says one. */
    private static String range(Graph ontology, Node property) {
        var ranges = ontology.find(property, NodeFactory.createURI(Rdfs.range), Node.ANY);
        String range = ranges.hasNext() ? ranges.next().getObject().toString() : "";
        return range.startsWith(Xsd.NS) && !range.equals(Xsd.string) ? range : "";
    }

    private static String expand(String name) {
        return name.isEmpty() ? "" : Prefixes.expand(name).orElseThrow(() -> new IllegalStateException(name));
    }

    Optional<Term> term(String iri) {
        return Optional.ofNullable(terms.get(iri));
    }

    /** A term, else prefix and local name, else the IRI itself: as a key or a type. */
    String shortened(String iri) {
        Term term = terms.get(iri);
        return term == null ? prefixed(iri) : term.name();
    }

    /** Prefix and local name for an IRI of a vocabulary whose prefix the context has. */
    static String prefixed(String iri) {
        String name = Prefixes.shorten(iri);
        return PREFIXES.containsKey(name.substring(0, Math.max(0, name.indexOf(':')))) ? name : iri;
    }

    /** The document that is published. */
    byte[] document() {
        JsonObject context = new JsonObject();
        context.put("@version", JsonNumber.value(new BigDecimal("1.1")));
        new TreeMap<>(PREFIXES).forEach(context::put);
        terms.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            Term term = entry.getValue();
            JsonObject definition = new JsonObject();
            definition.put(ID, prefixed(entry.getKey()));
            if (!term.type().isEmpty()) {
                definition.put(TYPE, term.type().equals(ID) ? ID : prefixed(term.type()));
            }
            if (term.languages()) {
                definition.put(CONTAINER, "@language");
            }
            context.put(term.name(), definition);
        });
        JsonObject document = new JsonObject();
        document.put("@context", context);
        return (JSON.toString(document) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
