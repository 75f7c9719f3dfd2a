package org.mandat.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.graph.NamedGraph;
import org.mandat.question.Questions;
import org.mandat.service.generation.GraphSource;
import org.mandat.store.Draft;
import org.mandat.store.Store;
import org.mandat.store.UnionDataset;

/** A server on a free loopback port, with a client; generations can be exchanged under it. */
public final class TestServer implements AutoCloseable, GraphSource {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final AtomicInteger open = new AtomicInteger();
    private volatile Optional<Generation> current;
    private MandatServer server;

    private record Generation(String hash, DatasetGraph dataset) {
    }

    private TestServer(DatasetGraph dataset) {
        current = Optional.of(new Generation("a".repeat(64), dataset));
        server = MandatServer.start(options(), this);
    }

    private TestServer(MandatServer server) {
        current = Optional.empty();
        this.server = server;
    }

    /** Serves a dataset as it is. */
    public static TestServer of(DatasetGraph dataset) {
        return new TestServer(dataset);
    }

    /** Serves a TriG file, its default graph the union of its named graphs as on the real service. */
    public static TestServer ofFile(Path trig) {
        return new TestServer(union(RDFDataMgr.loadDatasetGraph(trig.toUri().toString())));
    }

    /** Serves a TriG file from a store, with its text index and the questions in its catalogue, as the real service does. */
    public static TestServer stored(Path trig, Path folder, Questions questions) {
        Draft draft = new Draft("test");
        graphs(RDFDataMgr.loadDatasetGraph(trig.toUri().toString())).forEach(draft::graph);
        Store store = Store.at(folder);
        store.publish(draft);
        return new TestServer(MandatServer.start(ServerOptions.defaults(questions).port(0), store));
    }

    /** Serves TriG text in the same way. */
    public static TestServer ofTrig(String trig) {
        return new TestServer(union(RDFParser.fromString(trig, Lang.TRIG).toDatasetGraph()));
    }

    /** A dataset without blank nodes, its default graph made the union of its named ones. */
    public static DatasetGraph union(DatasetGraph dataset) {
        return UnionDataset.of(graphs(dataset));
    }

    private static List<NamedGraph> graphs(DatasetGraph dataset) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        dataset.find()
                .forEachRemaining(quad -> lines.computeIfAbsent(quad.getGraph().getURI(), graph -> new ArrayList<>())
                        .add(NodeFmtLib.strNT(quad.getSubject()) + " " + NodeFmtLib.strNT(quad.getPredicate()) + " "
                                + NodeFmtLib.strNT(quad.getObject()) + " " + NodeFmtLib.strNT(quad.getGraph()) + " ."));
        return lines.entrySet().stream().map(graph -> NamedGraph.of(graph.getKey(), graph.getValue())).toList();
    }

    static ServerOptions options() {
        return ServerOptions.defaults(Questions.read(Path.of("queries"))).port(0).pollEvery(Duration.ofMillis(20));
    }

    /** Starts again with other options. */
    TestServer with(ServerOptions options) {
        server.close();
        server = MandatServer.start(options.port(0), this);
        return this;
    }

    /** Publishes another generation, which the server finds by itself. */
    void publish(String hash, DatasetGraph dataset) {
        current = Optional.of(new Generation(hash, dataset));
    }

    /** How many generations are open. */
    int openGenerations() {
        return open.get();
    }

    /** As {@code http://localhost:40123}. */
    public String url() {
        return server.url();
    }

    /** The address of the SPARQL endpoint. */
    public String endpoint() {
        return url() + "/sparql";
    }

    /** GET with headers as name, value, name, value … */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** A query by GET. */
    public HttpResponse<String> query(String sparql, String accept) {
        return get("/sparql?query=" + encode(sparql), "Accept", accept);
    }

    /** Any method with a body. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(request(path, headers).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<String> currentHash() {
        return current.map(Generation::hash);
    }

    @Override
    public Opened open() {
        Generation generation = current.orElseThrow();
        open.incrementAndGet();
        return new Opened(generation.hash(), "test-" + generation.hash(), generation.dataset(), Optional.empty(),
                open::decrementAndGet);
    }

    @Override
    public void close() {
        server.close();
    }
}
