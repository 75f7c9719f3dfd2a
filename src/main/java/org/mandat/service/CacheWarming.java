package org.mandat.service;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.mandat.question.Question;
import org.mandat.service.api.QuestionApi;
import org.mandat.service.generation.ServedGraphs;
import org.mandat.service.question.QuestionPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks, of each new generation, what everybody asks: the main pages, and each question as it stands, as a page, by the API and as SPARQL. Whoever comes first then
 * finds the answer kept. It asks as any client does, but inside the process, one thing at a time and with pauses as long as the answers take, so that half a
 * processor is used at most; under load it is refused like others.
 */
final class CacheWarming implements RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger(CacheWarming.class);
    private static final List<String> PAGES = List.of("/", "/programmes", "/institutions", "/parties", "/themes",
            "/laws", "/companies", "/elections", "/matrix", "/targets", "/compare", "/about", "/questions");
    static final String ROWS = "application/sparql-results+json,application/n-triples;q=0.9";
    private static final Duration WHOLE = Duration.ofMinutes(10);
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final ServerOptions options;
    private final Duration after;
    private final ServedGraphs graphs;
    private final LocalConnector inside;
    private volatile Optional<String> origin = Optional.empty();
    private String done = "";

    private CacheWarming(ServerOptions options, Duration after, ServedGraphs graphs, LocalConnector inside) {
        this.options = options;
        this.after = after;
        this.graphs = graphs;
        this.inside = inside;
    }

    /** Before the server starts. */
    static CacheWarming of(ServerOptions options, Duration after, ServedGraphs graphs, Server jetty) {
        LocalConnector inside = new LocalConnector(jetty);
        jetty.addConnector(inside);
        return new CacheWarming(options, after, graphs, inside);
    }

    /** Notes the address by which clients reach the server: a page for those of another address is another page. */
    @Override
    public void log(Request request, Response response) {
        if (response.getStatus() == HttpStatus.OK_200) {
            origin = Optional.of(HttpURI.from(request.getHttpURI().getScheme(), Request.getServerName(request),
                    Request.getServerPort(request), "").asString());
        }
    }

    /** Asks everything once of a generation that it has not asked yet, a while after somebody has asked something. */
    void run() {
        String generation = graphs.hash();
        if (generation.equals(done) || origin.isEmpty()) {
            return;
        }
        try {
            Thread.sleep(after);
            long end = System.nanoTime() + WHOLE.toNanos();
            for (String request : requests()) {
                long begin = System.nanoTime();
                if (begin > end || !graphs.hash().equals(generation)) {
                    break;
                }
                inside.getResponse(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)), true,
                        options.queryTimeout().toMillis(), TimeUnit.MILLISECONDS);
                Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, (System.nanoTime() - begin) / 1_000_000));
            }
            done = generation;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) { // the connector's own, whatever it is: nobody waits for these answers
            LOG.debug("the cache stays as it is", e);
            done = generation;
        }
    }

    private List<String> requests() {
        List<String> requests = new ArrayList<>();
        PAGES.forEach(page -> requests.add(head(page, "text/html", "gzip")));
        for (Question question : options.questions().all()) {
            requests.add(head(QuestionPage.PATH + question.name(), "text/html", "gzip"));
            requests.add(head(QuestionApi.PATH + question.name(), "application/json", "identity"));
            requests.add(head("/sparql?query=" + URLEncoder.encode(question.bind(Map.of()).serialize(),
                    StandardCharsets.UTF_8), ROWS, "identity"));
        }
        return requests;
    }

    /** HEAD has an answer made and kept, and does not send it. */
    private String head(String address, String accept, String encoding) {
        String there = origin.orElseThrow();
        return "HEAD " + there + address + " HTTP/1.1\r\nHost: " + URI.create(there).getAuthority()
                + "\r\nAccept: " + accept + "\r\nAccept-Encoding: " + encoding + "\r\n\r\n";
    }
}
