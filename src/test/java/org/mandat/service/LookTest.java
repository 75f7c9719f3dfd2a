package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LookTest {
    private static final HttpClient CLIENT = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.ofFile(Path.of("src/test/resources/fixture.trig"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A cookie, a style sheet and no script. */
    @Test
    void theThemeIsChosenWithoutScripts() throws IOException, InterruptedException {
        assertThat(get("/look.css", "text/css").body()).doesNotContain("color-scheme");
        HttpResponse<String> back = get("/look?set=dark&back=/about%3Flang%3Den", "text/html");
        assertThat(back.uri().toString()).endsWith("/about?lang=en");
        HttpResponse<String> style = get("/look.css", "text/css");
        assertThat(style.body()).contains("color-scheme: only dark");
        assertThat(style.headers().firstValue("Cache-Control")).get().asString().contains("no-cache");
        for (String elsewhere : List.of("//example.org/", "https://example.org/", "/\\example.org")) {
            HttpResponse<String> stays = get("/look?set=auto&back="
                    + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8), "text/html");
            assertThat(stays.uri().toString()).isEqualTo(server.url() + "/");
        }
        assertThat(get("/look.css", "text/css").body()).doesNotContain("color-scheme");
        assertThat(get("/look?set=pink", "text/html").statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(server.url() + path)).header("Accept", accept).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
