package org.mandat.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mandat.graph.NamedGraph;

/** What a load wants to publish: graphs and documents made anew, others kept as a former generation has them. For one thread. */
public final class Draft {
    /** A graph made anew, on disk already or not yet, or kept. */
    sealed interface Graph {
        record Made(NamedGraph graph) implements Graph {
        }

        record Staged(GraphEntry entry) implements Graph {
        }

        record Kept(Generation from, GraphEntry entry) implements Graph {
        }
    }

    /** A document made anew, on disk already or not yet, or kept. */
    sealed interface Document {
        record Made(Source source) implements Document {
        }

        record Staged(DocumentEntry entry) implements Document {
        }

        record Kept(Generation from, DocumentEntry entry) implements Document {
        }
    }

    private final SortedMap<String, Graph> graphs = new TreeMap<>();
    private final SortedMap<String, Document> documents = new TreeMap<>();
    private final SortedMap<String, String> inputs = new TreeMap<>();
    private final SortedMap<String, Instant> times = new TreeMap<>();
    private final String software;

    /** @param software name and version of what loads, as {@code mandat 0.1.0} */
    public Draft(String software) {
        this.software = software;
    }

    /** Adds a graph, or replaces the one of that name. */
    public Draft graph(NamedGraph graph) {
        graphs.put(graph.iri(), new Graph.Made(graph));
        return this;
    }

    /** The same of a graph that {@link StoreWriter#stage(NamedGraph)} has written. */
    public Draft graph(GraphEntry staged) {
        graphs.put(staged.iri(), new Graph.Staged(staged));
        return this;
    }

    /** Keeps a graph as it is; its file is linked, not copied. */
    public Draft keepGraph(Generation from, String iri) {
        graphs.put(iri, new Graph.Kept(from, from.entry(iri)));
        return this;
    }

    /** Adds a document's text, bytes and description, or replaces them. */
    public Draft document(Source source) {
        documents.put(source.id(), new Document.Made(source));
        return this;
    }

    /** The same of a document that {@link StoreWriter#stage(Source)} has written. */
    public Draft document(DocumentEntry staged) {
        documents.put(staged.id(), new Document.Staged(staged));
        return this;
    }

    /** Keeps a document's text, bytes and description as they are. */
    public Draft keepDocument(Generation from, String id) {
        documents.put(id, new Document.Kept(from, from.document(id)));
        return this;
    }

    /** One file the graphs were made with: mapping, ontology, query. */
    public Draft input(String name, String sha256) {
        FileEntry.requireSha256(sha256);
        inputs.put(name, sha256);
        return this;
    }

    /** A moment of the load, as {@code started}; {@code published} is added by the store. */
    public Draft time(String name, Instant moment) {
        times.put(name, moment);
        return this;
    }

    Collection<Graph> graphs() {
        return Collections.unmodifiableCollection(graphs.values());
    }

    Collection<Document> documents() {
        return Collections.unmodifiableCollection(documents.values());
    }

    SortedMap<String, String> inputs() {
        return inputs;
    }

    SortedMap<String, Instant> times() {
        return times;
    }

    String software() {
        return software;
    }
}
