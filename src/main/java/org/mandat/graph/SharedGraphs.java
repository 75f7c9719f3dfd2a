package org.mandat.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.mandat.knowledge.Iri;

/** The graphs that all programmes share, made from Turtle files as they are: ontology, concepts (with cues), reference data, quality. */
public final class SharedGraphs {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private SharedGraphs() {
    }

    /**
     * @param name   {@code ontology}, {@code concepts}, {@code reference} or {@code quality}
     * @param models of the files, in the order of their names
     * @param base   what data IRIs begin with; {@link Iri#DATA} unless moved
     */
    public static NamedGraph of(String name, Collection<Model> models, String base) {
        String iri = Iri.id("graph", name);
        GraphBuilder graph = new GraphBuilder(iri, base);
        int file = 0;
        for (Model model : models) {
            Map<BNode, IRI> names = skolem(model, iri + "/node/" + ++file + "-");
            for (Statement statement : model) {
                graph.add(named(statement.getSubject(), names).stringValue(), statement.getPredicate().stringValue(),
                        moved(graph, named(statement.getObject(), names)));
            }
        }
        return graph.build();
    }

    private static Value moved(GraphBuilder graph, Value value) {
        return value instanceof IRI iri ? VALUES.createIRI(graph.moved(iri.stringValue())) : value;
    }

    private static Value named(Value value, Map<BNode, IRI> names) {
        return value instanceof BNode node
                ? names.getOrDefault(node, VALUES.createIRI(Iri.id("graph", "lost")))
                : value;
    }

    /** Blank nodes get names in the order of the file, which is that of the model. */
    private static Map<BNode, IRI> skolem(Model model, String prefix) {
        Map<BNode, IRI> names = new HashMap<>();
        List<Value> ends = new ArrayList<>();
        for (Statement statement : model) {
            Resource subject = statement.getSubject();
            ends.add(subject);
            ends.add(statement.getObject());
        }
        for (Value end : ends) {
            if (end instanceof BNode node && !names.containsKey(node)) {
                names.put(node, VALUES.createIRI(prefix + (names.size() + 1)));
            }
        }
        return names;
    }
}
