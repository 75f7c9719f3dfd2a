package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.store.Store;

/** What tells others which pages there are, and what is new. */
class HarvestingTest {
    @TempDir
    static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.ofStore(TestServer.store(folder, Path.of("src/test/resources/fixture.trig")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theSiteMapListsPagesInFilesOfBoundedSize() {
        String map = server.get("/sitemap.xml").body();
        assertThat(map).contains("<loc>" + server.url() + "/page/programme/alpha-2011</loc>", "<urlset");
        assertThat(map.lines().filter(line -> line.contains("<loc>"))
                .map(line -> line.replaceAll(".*<loc>|</loc>.*", ""))
                .distinct().filter(url -> server.get(url.substring(server.url().length()), "Accept", "text/html")
                        .statusCode() != 200))
                .isEmpty();
        assertThat(server.get("/robots.txt").body()).contains("Sitemap: " + server.url() + "/sitemap.xml");
        assertThat(server.get("/sitemap/2.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void aFeedTellsWhatEachGenerationChanged(@TempDir Path other) throws IOException {
        String trig = Files.readString(Path.of("src/test/resources/fixture.trig"));
        Store store = TestServer.publish(Store.at(other), trig);
        TestServer.publish(store, trig.replace("a026d3588431", "b026d3588431").replace("mandat:specificity 3 ;", ""));
        try (TestServer later = TestServer.ofStore(store)) {
            String feed = later.get("/feed?lang=en").body();
            assertThat(feed).contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"", "1\u00a0measure more",
                    "1\u00a0measure fewer",
                    "measures read otherwise", "Renforcement des missions", "17\u00a0measures more");
            assertThat(feed.split("<entry>", -1)).hasSize(3);
            assertThat(feed.replaceAll("(?s).*?href=\"[^\"]*(/page/measure/alpha-2011/a026d3588431[^\"]*)\".*", "$1"))
                    .contains("generation=" + store.generations().getFirst().hash())
                    .satisfies(link -> assertThat(later.get(link, "Accept", "text/html").statusCode()).isEqualTo(200));
            org.junit.jupiter.api.Assertions.assertDoesNotThrow(() -> javax.xml.parsers.DocumentBuilderFactory
                    .newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8))));
        }
    }
}
