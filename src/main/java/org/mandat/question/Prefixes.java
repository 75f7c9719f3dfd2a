package org.mandat.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.jena.shared.PrefixMapping;

/** The prefixes that Mandat's own queries, pages and answers use. Queries still declare theirs, so that they run anywhere. */
public final class Prefixes {
    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        String base = "https://w3id.org/mandat/";
        ALL.put("mandat", base + "def#");
        for (String scheme : new String[]{"effect", "theme", "unit", "kind", "metric"}) {
            ALL.put(scheme, base + scheme + "/");
        }
        for (String type : new String[]{"programme", "measure", "institution", "party", "person", "law", "company",
                "place", "election", "text", "graph"}) {
            ALL.put(type, base + "id/" + type + "/");
        }
        ALL.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        ALL.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        ALL.put("owl", "http://www.w3.org/2002/07/owl#");
        ALL.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        ALL.put("skos", "http://www.w3.org/2004/02/skos/core#");
        ALL.put("dcterms", "http://purl.org/dc/terms/");
        ALL.put("foaf", "http://xmlns.com/foaf/0.1/");
        ALL.put("org", "http://www.w3.org/ns/org#");
        ALL.put("prov", "http://www.w3.org/ns/prov#");
        ALL.put("oa", "http://www.w3.org/ns/oa#");
        ALL.put("nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#");
        ALL.put("schema", "https://schema.org/");
        ALL.put("eli", "http://data.europa.eu/eli/ontology#");
        ALL.put("qudt", "http://qudt.org/schema/qudt/");
        ALL.put("dcat", "http://www.w3.org/ns/dcat#");
        ALL.put("dqv", "http://www.w3.org/ns/dqv#");
        ALL.put("void", "http://rdfs.org/ns/void#");
        ALL.put("sh", "http://www.w3.org/ns/shacl#");
        ALL.put("text-search", "http://jena.apache.org/text#");
    }

    private Prefixes() {
    }

    /** Prefix → namespace, ours first. */
    public static Map<String, String> all() {
        return Collections.unmodifiableMap(ALL);
    }

    public static PrefixMapping mapping() {
        return PrefixMapping.Factory.create().setNsPrefixes(ALL);
    }

    /** The IRI that {@code prefix:local} stands for, if the prefix is known. */
    public static Optional<String> expand(String prefixedName) {
        int colon = prefixedName.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.ofNullable(ALL.get(prefixedName.substring(0, colon)))
                        .map(namespace -> namespace + prefixedName.substring(colon + 1));
    }

    /** {@code prefix:local} for an IRI in a known namespace (the longest that fits), else the IRI itself. */
    public static String shorten(String iri) {
        String prefix = "";
        String namespace = "";
        for (Map.Entry<String, String> entry : ALL.entrySet()) {
            if (iri.startsWith(entry.getValue()) && entry.getValue().length() > namespace.length()) {
                prefix = entry.getKey();
                namespace = entry.getValue();
            }
        }
        return namespace.isEmpty() ? iri : prefix + ":" + iri.substring(namespace.length());
    }
}
