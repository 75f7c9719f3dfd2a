package org.mandat.graph;

import java.time.Instant;
import java.util.SortedMap;

import org.mandat.knowledge.Iri;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Dqv;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Prov;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Rdfs;
import org.mandat.vocabulary.Xsd;

/**
 * How a generation came to be (PROV-O): the load as an activity, the software that ran it, the files it used with their hashes, the
 * graphs it made, and which of them says how good they are. It is never part of a generation, whose hash must not depend on the clock, but served beside it.
 */
public final class ProvenanceGraph {
    private ProvenanceGraph() {
    }

    /**
     * @param hash      of the generation's content
     * @param software  name and version of what loaded it
     * @param times     instants by name; {@code started} and {@code ended} are stated where they are known
     * @param inputs    SHA-256 of the files of mappings, ontology and checks, by path
     * @param originals SHA-256 of the documents' bytes as received, by id
     * @param graphs    SHA-256 of the graphs, by IRI
     * @param base      what data IRIs begin with
     */
    public static NamedGraph of(String hash, String software, SortedMap<String, Instant> times,
            SortedMap<String, String> inputs,
            SortedMap<String, String> originals, SortedMap<String, String> graphs, String base) {
        GraphBuilder graph = new GraphBuilder(Iri.id("graph", "catalogue"), base);
        String generation = Iri.id("generation", hash);
        String load = generation + "/load";
        String agent = Iri.id("software", Iri.slug(software.replace('.', '-')));
        graph.iri(generation, Rdf.type, Prov.Entity).string(generation, Dcterms.identifier, hash)
                .text(generation, Rdfs.label, "Génération " + hash.substring(0, 12), "fr")
                .text(generation, Rdfs.label, "Generation " + hash.substring(0, 12), "en")
                .iri(generation, Prov.wasGeneratedBy, load);
        graph.iri(load, Rdf.type, Prov.Activity).text(load, Rdfs.label, "Chargement", "fr")
                .text(load, Rdfs.label, "Load", "en")
                .iri(load, Prov.wasAssociatedWith, agent);
        graph.iri(agent, Rdf.type, Prov.SoftwareAgent).string(agent, Rdfs.label, software);
        time(graph, load, Prov.startedAtTime, times, "started");
        time(graph, load, Prov.endedAtTime, times, "ended");
        inputs.forEach((name, sha256) -> used(graph, load, generation + "/input/" + name, name, sha256));
        originals.forEach((id, sha256) -> {
            String original = Iri.id("text", id) + "/original";
            used(graph, load, original, id, sha256);
            graph.iri(Iri.id("text", id), Prov.wasDerivedFrom, original);
        });
        graphs.forEach((iri, sha256) -> {
            graph.iri(iri, Rdf.type, Prov.Entity).iri(iri, Prov.wasGeneratedBy, load).string(iri, Mandat.sha256,
                    sha256);
            if (iri.endsWith("/graph/quality")) {
                graph.iri(generation, Dqv.hasQualityMetadata, iri);
            }
            inputs.keySet().stream().filter(name -> iri.contains("/graph/programme/") && name.startsWith("mappings/"))
                    .forEach(name -> graph.iri(iri, Prov.wasDerivedFrom, generation + "/input/" + name));
        });
        return graph.build();
    }

    private static void used(GraphBuilder graph, String load, String file, String name, String sha256) {
        graph.iri(load, Prov.used, file).iri(file, Rdf.type, Prov.Entity).string(file, Dcterms.identifier, name).string(
                file, Mandat.sha256,
                sha256);
    }

    private static void time(GraphBuilder graph, String load, String property, SortedMap<String, Instant> times,
            String name) {
        Instant moment = times.get(name);
        if (moment != null) {
            graph.typed(load, property, moment.toString(), Xsd.dateTime);
        }
    }
}
