package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.mandat.question.Question;
import org.mandat.question.Questions;
import org.mandat.service.watch.Watching;

/** What everybody asks is answered before anybody asks it. */
class CacheWarmingTest {
    private static final String[] THROUGH_PROXY = {"Accept", "text/html", "Accept-Encoding", "gzip",
            "X-Forwarded-Proto", "https", "X-Forwarded-Host", "mandat.example.org"};
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    /** What we ask ourselves is kept from then on, so that each is asked once, and the last ones first. */
    @Test
    void questionsAndPagesAreFoundInTheCache() throws InterruptedException {
        Questions questions = TestServer.options().questions();
        try (TestServer server = server(TestServer.options().caching(Caching.defaults().warmAfter(Duration.ZERO)))) {
            assertThat(found(server.query("ASK {}", "*/*"))).isEqualTo("made");
            List<Question> last = new ArrayList<>(questions.all().reversed());
            while (!asked(server, last.removeFirst()).equals("hit")) {
                Thread.sleep(PAUSE);
            }
        }
    }

    @Test
    void pagesAreMadeForTheAddressThatClientsUse() throws InterruptedException {
        ServerOptions options = TestServer.options().access(Access.defaults().behindProxy(true))
                .caching(Caching.defaults().warmAfter(PAUSE));
        try (TestServer server = server(options)) {
            assertThat(found(server.get("/about", THROUGH_PROXY))).isEqualTo("made");
            List<Question> last = new ArrayList<>(options.questions().all().reversed());
            while (!found(server.get("/questions/" + last.removeFirst().name(), THROUGH_PROXY)).equals("hit")) {
                Thread.sleep(PAUSE);
            }
            assertThat(found(server.get("/programmes", THROUGH_PROXY))).isEqualTo("hit");
        }
    }

    @Test
    void nothingIsMadeAheadWhereThatIsNotWanted() throws InterruptedException {
        try (TestServer server = server(TestServer.options().caching(Caching.defaults().cold()))) {
            assertThat(found(server.get("/about"))).isEqualTo("made");
            Thread.sleep(PAUSE.multipliedBy(4));
            assertThat(found(server.get("/programmes"))).isEqualTo("made");
        }
    }

    private TestServer server(ServerOptions options) {
        PrintStream out = new PrintStream(log, false, StandardCharsets.UTF_8);
        return TestServer.ofFile(Path.of("src/test/resources/fixture.trig"))
                .with(options.watching(Watching.none().accessLog(out, false)));
    }

    private String asked(TestServer server, Question question) throws InterruptedException {
        return found(server.query(question.bind(Map.of()).serialize(), CacheWarming.ROWS));
    }

    /** What the log says of where an answer was found; it tells of nobody's requests but ours. */
    private String found(HttpResponse<String> answer) throws InterruptedException {
        assertThat(answer.statusCode()).isEqualTo(200);
        while (log.size() == 0) {
            Thread.sleep(1);
        }
        String line = log.toString(StandardCharsets.UTF_8);
        log.reset();
        assertThat(line).hasLineCount(1);
        JsonObject said = JSON.parse(line);
        return said.getString("cache");
    }
}
