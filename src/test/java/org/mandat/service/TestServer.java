package org.mandat.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.mandat.service.generation.StoreSource;
import org.mandat.store.Draft;
import org.mandat.store.Store;
import org.mandat.store.UnionDataset;

/** A server on a free loopback port, with a client; generations can be exchanged under it. */
public final class TestServer implements AutoCloseable, GraphSource {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final AtomicInteger open = new AtomicInteger();
    private final GraphSource source;
    private volatile Optional<Generation> current;
    private MandatServer server;

    private record Generation(String hash, DatasetGraph dataset) {
    }

    private TestServer(DatasetGraph dataset) {
        current = Optional.of(new Generation("a".repeat(64), dataset));
        source = this;
        server = MandatServer.start(options(), this);
    }

    private TestServer(Store store, ServerOptions options) {
        current = Optional.empty();
        source = new StoreSource(store, options.questions());
        server = MandatServer.start(options, source);
    }

    /** Serves a store as the program does. */
    public static TestServer ofStore(Store store) {
        return new TestServer(store, options());
    }

    /** A store, in this folder, that holds the graphs of a TriG file. */
    public static Store store(Path folder, Path trig) {
        return publish(Store.at(folder), text(trig));
    }

    /** Publishes the graphs of TriG text in a store. */
    public static Store publish(Store store, String trig) {
        Draft draft = new Draft("mandat test");
        lines(RDFParser.fromString(trig, Lang.TRIG).toDatasetGraph())
                .forEach((graph, lines) -> draft.graph(NamedGraph.of(graph, lines)));
        store.publish(draft);
        return store;
    }

    /** Serves a dataset as it is. */
    public static TestServer of(DatasetGraph dataset) {
        return new TestServer(dataset);
    }

    /** Serves a TriG file, its default graph the union of its named graphs as on the real service. */
    public static TestServer ofFile(Path trig) {
        return new TestServer(union(RDFDataMgr.loadDatasetGraph(trig.toUri().toString())));
    }

    /** Serves a TriG file from a store, with its text index and these questions in its catalogue, as the real service does. */
    public static TestServer stored(Path trig, Path folder, Questions questions) {
        return new TestServer(store(folder, trig), ServerOptions.defaults(questions).port(0));
    }

    /** Serves TriG text in the same way. */
    public static TestServer ofTrig(String trig) {
        return new TestServer(union(RDFParser.fromString(trig, Lang.TRIG).toDatasetGraph()));
    }

    /** A dataset without blank nodes, its default graph made the union of its named ones. */
    public static DatasetGraph union(DatasetGraph dataset) {
        return UnionDataset.of(lines(dataset).entrySet().stream()
                .map(graph -> NamedGraph.of(graph.getKey(), graph.getValue())).toList());
    }

    private static Map<String, List<String>> lines(DatasetGraph dataset) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        dataset.find()
                .forEachRemaining(quad -> lines.computeIfAbsent(quad.getGraph().getURI(), graph -> new ArrayList<>())
                        .add(NodeFmtLib.strNT(quad.getSubject()) + " " + NodeFmtLib.strNT(quad.getPredicate()) + " "
                                + NodeFmtLib.strNT(quad.getObject()) + " " + NodeFmtLib.strNT(quad.getGraph()) + " ."));
        return lines;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ServerOptions options() {
        return ServerOptions.defaults(Questions.read(Path.of("queries"))).port(0).pollEvery(Duration.ofMillis(20))
                .caching(Caching.defaults().cold());
    }

    /** Starts again with other options. */
    TestServer with(ServerOptions options) {
        server.close();
        server = MandatServer.start(options.port(0), source);
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

    /** Where figures are asked for. */
    int adminPort() {
        return server.adminPort().orElseThrow();
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
