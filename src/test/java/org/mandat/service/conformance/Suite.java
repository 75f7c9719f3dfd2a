package org.mandat.service.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * The manifests and files of a suite. They are read as if they lay where the W3C keeps them, so that no report names a folder of this machine.
 *
 * @param folder where they lie
 */
record Suite(Path folder) {
    static final String BASE = "http://www.w3.org/2009/sparql/docs/tests/data-sparql11/";
    static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";

    /** One entry of a manifest. */
    record Entry(Resource test) {
        String iri() {
            return test.getURI();
        }

        /** As {@code aggregates/agg01}. */
        String name() {
            return iri().replace(BASE, "").replace("manifest#", "");
        }

        /** As {@code QueryEvaluationTest}. */
        String type() {
            return test.getRequiredProperty(RDF.type).getResource().getLocalName();
        }

        Resource action() {
            return test.getRequiredProperty(mf("action")).getResource();
        }
    }

    static Property mf(String name) {
        return ResourceFactory.createProperty(MF, name);
    }

    static Property qt(String name) {
        return ResourceFactory.createProperty(QT, name);
    }

    /** All entries of all manifests that the whole suite includes, in its order. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        read(BASE + "manifest-all.ttl", entries);
        return entries;
    }

    private void read(String address, List<Entry> entries) {
        Model model = ModelFactory.createModelForGraph(graph(address));
        Resource manifest = model.getResource(address);
        for (RDFNode included : list(manifest, mf("include"))) {
            read(included.asResource().getURI(), entries);
        }
        list(manifest, mf("entries")).forEach(entry -> entries.add(new Entry(entry.asResource())));
    }

    static List<RDFNode> list(Resource subject, Property property) {
        return subject.hasProperty(property)
                ? subject.getRequiredProperty(property).getList().asJavaList()
                : List.of();
    }

    Graph graph(String address) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text(address), lang(address)).base(address).parse(graph);
        return graph;
    }

    static Lang lang(String address) {
        return RDFLanguages.filenameToLang(address);
    }

    String text(String address) {
        return new String(bytes(address), StandardCharsets.UTF_8);
    }

    byte[] bytes(String address) {
        try (InputStream in = Files.newInputStream(folder.resolve(address.substring(BASE.length())))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
