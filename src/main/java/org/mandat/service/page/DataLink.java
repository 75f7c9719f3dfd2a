package org.mandat.service.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mandat.service.page.fact.Desk;

/** The description of a page's own thing as a file. */
record DataLink(String name, String mediaType, String url) {
    private static final Map<String, String> FORMATS = new TreeMap<>(Map.of("ttl", "text/turtle", "jsonld",
            "application/ld+json", "rdf", "application/rdf+xml", "nt", "application/n-triples"));
    private static final Map<String, String> NAMES = Map.of("ttl", "Turtle", "jsonld", "JSON-LD", "rdf", "RDF/XML",
            "nt",
            "N-Triples");

    /** Empty for an IRI that is not ours. */
    static List<DataLink> of(Desk desk, String iri) {
        return desk.addresses().path(iri).map(path -> FORMATS.entrySet().stream()
                .map(format -> new DataLink(NAMES.getOrDefault(format.getKey(), format.getKey()), format.getValue(),
                        "/" + path + "." + format.getKey()))
                .toList()).orElse(List.of());
    }
}
