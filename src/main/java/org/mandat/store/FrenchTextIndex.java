package org.mandat.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The text index behind {@code text:query}: one Lucene document per distinct triple with a field for each graph that states it, so
 * that a search in the union gives each hit once; and every hit, where jena-text stops at 10,000 without saying so.
 */
final class FrenchTextIndex extends TextIndexLucene implements AutoCloseable {
    private static final String GRAPH = "graph";
    private static final long LATER_SECONDS = 3;
    private static final Map<String, String> PREDICATES = predicates();

    /** Done, until there is something to fill it with. */
    private volatile FutureTask<@Nullable Void> filling = new FutureTask<>(() -> null);
    private volatile boolean unwanted;

    private FrenchTextIndex(Directory directory, TextIndexConfig config) {
        super(directory, config);
    }

    /** Field names by predicate; the first is what {@code ?s text:query "…"} searches. */
    private static Map<String, String> predicates() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("https://w3id.org/mandat/def#quote", "quote");
        fields.put("http://www.w3.org/2004/02/skos/core#prefLabel", "prefLabel");
        fields.put("http://www.w3.org/2004/02/skos/core#altLabel", "altLabel");
        fields.put("http://purl.org/dc/terms/title", "title");
        fields.put("http://www.w3.org/2000/01/rdf-schema#label", "label");
        return fields;
    }

    static FrenchTextIndex inMemory() {
        return in(new ByteBuffersDirectory());
    }

    static FrenchTextIndex in(Path folder) throws IOException {
        return in(FSDirectory.open(folder));
    }

    private static FrenchTextIndex in(Directory directory) {
        EntityDefinition definition = new EntityDefinition("uri", "quote");
        definition.setGraphField(GRAPH);
        definition.setLangField("lang");
        // jena-text caches by query string in the shared context; our answers are cached with their generation.
        definition.setCacheQueries(false);
        PREDICATES.forEach((predicate, field) -> definition.set(field, NodeFactory.createURI(predicate)));
        TextIndexConfig config = new TextIndexConfig(definition);
        config.setAnalyzer(new FrenchAnalyzer());
        config.setValueStored(true);
        return new FrenchTextIndex(directory, config);
    }

    /**
     * Fills it once somebody searches, or in a while on a thread of its own: whoever starts a server has first use for both cores, and other
     * queries need not wait.
     */
    void fillLater(DatasetGraph dataset) {
        FutureTask<@Nullable Void> task = new FutureTask<>(() -> fill(dataset), null);
        filling = task;
        CompletableFuture.delayedExecutor(LATER_SECONDS, TimeUnit.SECONDS).execute(task);
    }

    /** Waits until it is whole; whoever comes first fills it. */
    private void filled() {
        filling.run();
        try {
            filling.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException told ? told : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryCancelledException();
        }
    }

    /** Adds the literals of all graphs of a dataset whose default graph is their union, and commits. */
    void fill(DatasetGraph dataset) {
        for (String predicate : PREDICATES.keySet()) {
            Iterator<Triple> triples = dataset.getUnionGraph().find(Node.ANY, NodeFactory.createURI(predicate),
                    Node.ANY);
            while (triples.hasNext() && !unwanted) {
                Triple triple = triples.next();
                if (triple.getObject().isLiteral()) {
                    add(dataset, triple);
                }
            }
        }
        commit();
    }

    private void add(DatasetGraph dataset, Triple triple) {
        Node s = triple.getSubject();
        Node p = triple.getPredicate();
        Node o = triple.getObject();
        Iterator<Quad> quads = dataset.findNG(Node.ANY, s, p, o);
        Entity entity = TextQueryFuncs.entityFromQuad(getDocDef(), quads.next().getGraph(), s, p, o);
        Document document = doc(entity);
        quads.forEachRemaining(quad -> document.add(new Field(GRAPH, quad.getGraph().getURI(), ftIRI)));
        try {
            getIndexWriter().addDocument(document);
        } catch (IOException e) {
            throw StoreFault.of("the text index cannot be written (" + e + ")");
        }
    }

    @Override
    public void close() {
        unwanted = true;
        filled();
        super.close();
    }

    @Override
    public List<TextHit> query(String subject, List<Resource> properties, String query, String graph, String language,
            int limit, String highlight) {
        filled();
        String named = graph == null || Quad.isDefaultGraph(NodeFactory.createURI(graph)) ? null : graph;
        return super.query(subject, properties, query, named, language, limit <= 0 ? Integer.MAX_VALUE : limit,
                highlight);
    }
}
