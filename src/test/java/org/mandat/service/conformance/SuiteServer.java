package org.mandat.service.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.mandat.question.Questions;
import org.mandat.service.MandatServer;
import org.mandat.service.ServerOptions;
import org.mandat.service.generation.GraphSource;

/** Mandat's server over the datasets of the suites, each a kept generation, served as it is: no union default graph. */
final class SuiteServer implements GraphSource, AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Map<String, DatasetGraph> datasets = new ConcurrentHashMap<>();
    private final String current = keep(DatasetGraphFactory.create());
    private final MandatServer server = MandatServer
            .start(ServerOptions.defaults(Questions.read(Path.of("queries"))).port(0), this);

    /** A request's method, address after the server's, headers and body. */
    record Request(String method, String path, Map<String, String> headers, byte[] body) {
        static Request get(String path, String accept) {
            return new Request("GET", path, Map.of("Accept", accept), new byte[0]);
        }
    }

    /** The hash to ask this dataset by. */
    String keep(DatasetGraph dataset) {
        String hash = String.format("%064x", datasets.size() + 1);
        datasets.put(hash, dataset);
        return hash;
    }

    String url() {
        return server.url();
    }

    HttpResponse<byte[]> send(Request request) {
        try {
            List<String> headers = new ArrayList<>();
            request.headers().forEach((name, value) -> headers.addAll(List.of(name, value)));
            HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url() + request.path()))
                    .method(request.method(), BodyPublishers.ofByteArray(request.body()));
            return CLIENT.send((headers.isEmpty() ? builder : builder.headers(headers.toArray(String[]::new))).build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<String> currentHash() {
        return Optional.of(current);
    }

    @Override
    public List<String> hashes() {
        return List.copyOf(datasets.keySet());
    }

    @Override
    public Opened open() {
        return open(current).orElseThrow();
    }

    @Override
    public Optional<Opened> open(String hash) {
        return Optional.ofNullable(datasets.get(hash))
                .map(dataset -> new Opened(hash, hash, dataset, Optional.empty(), () -> {
                }));
    }

    @Override
    public void close() {
        server.close();
    }
}
