package org.mandat.service.watch;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.mandat.service.http.Answering;

/**
 * A line of JSON for each request when it is over. It holds no address of clients, and what they asked only on demand.
 *
 * @param out     takes a line at a time, from any thread
 * @param queries whether to write the part of addresses after the question mark
 */
record AccessLog(PrintStream out, boolean queries) implements RequestLog {
    @Override
    public void log(Request request, Response response) {
        JsonObject line = new JsonObject();
        line.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        header(response, RequestIds.HEADER).ifPresent(id -> line.put("id", id));
        line.put("method", request.getMethod());
        line.put("path", String.valueOf(request.getHttpURI().getPath()));
        Optional.ofNullable(request.getHttpURI().getQuery()).filter(query -> queries)
                .ifPresent(query -> line.put("query", query));
        line.put("status", response.getStatus());
        line.put("bytes", Response.getContentBytesWritten(response));
        line.put("milliseconds", (System.nanoTime() - request.getBeginNanoTime()) / 1_000_000);
        header(response, Answering.GENERATION).ifPresent(hash -> line.put("generation", hash));
        attribute(request, Answering.CACHE).ifPresent(cache -> line.put("cache", cache));
        attribute(request, Answering.PROBLEM).ifPresent(problem -> line.put("problem", problem));
        String text = JSON.toStringFlat(line).replace("\n", " ");
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }

    private static Optional<String> header(Response response, String name) {
        return Optional.ofNullable(response.getHeaders().get(name));
    }

    static Optional<String> attribute(Request request, String name) {
        return Optional.ofNullable(request.getAttribute(name)).map(Object::toString);
    }
}
