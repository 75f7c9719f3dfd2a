package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads pages and answers of a server, in French.
 *
 * @param url of the server
 */
record ReadingClient(String url) {
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** A row: IRIs and literals by column. */
    record Row(Map<String, String> values) {
        /** Empty if unbound. */
        String get(String column) {
            return values.getOrDefault(column, "");
        }
    }

    /** A page that must be there. */
    Document page(String path) {
        HttpResponse<String> answer = get(path, "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), url);
    }

    HttpResponse<String> get(String path, String accept) {
        try {
            return CLIENT.send(HttpRequest.newBuilder(URI.create(url + path)).header("Accept", accept)
                    .header("Accept-Language", "fr").build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Row> query(String sparql) {
        String body = get("/sparql?query=" + TestServer.encode(sparql), "application/sparql-results+json").body();
        List<Row> rows = new ArrayList<>();
        JSON.parse(body).get("results").getAsObject().get("bindings").getAsArray().forEach(binding -> {
            Map<String, String> row = new HashMap<>();
            binding.getAsObject().forEach(
                    (name, value) -> row.put(name, value.getAsObject().get("value").getAsString().value()));
            rows.add(new Row(row));
        });
        return rows;
    }
}
