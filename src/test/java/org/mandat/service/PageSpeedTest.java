package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mandat.question.Questions;
import org.mandat.service.generation.StoreSource;

/**
 * How long each type of page takes, made anew each time (no cache): printed, with a guard only against what is out of all proportion. On the
 * seeds, and on a graph with {@value #TIMES} times as many programmes (in the profile full, {@value #MANY_TIMES}).
 */
class PageSpeedTest {
    private static final int TIMES = 100;
    private static final int MANY_TIMES = 1_000;
    private static final boolean FULL = Boolean.getBoolean("mandat.full");
    private static final int RUNS = FULL ? 60 : 12;
    private static final int WARMING = FULL ? 40 : 5;
    private static final int LARGEST = 1_000_000;
    private static final long GUARD_MILLIS = 5_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void pagesOfTheSeeds() {
        try (MandatServer server = MandatServer.start(TestServer.options().caching(Caching.none()),
                new StoreSource(SeedServer.store(), Questions.read(Path.of("queries"))))) {
            measure("seeds", server.url(), List.of("/", "/programmes", "/institutions", "/parties", "/themes", "/laws",
                    "/companies", "/elections", "/matrix", "/compare?programme=up-2022&programme=ps-2022",
                    "/compare?programme=up-2022&programme=ps-2022&theme=connectivity", "/targets?on=2024-01-01",
                    "/about", "/page/programme/up-2022", "/page/programme/up-2022/section/3/1",
                    "/page/measure/up-2022/a1d20cfee257", "/page/institution/cnil", "/page/institution/etat",
                    "/page/party/parti-socialiste", "/page/person/jean-luc-melenchon", "/page/theme/connectivity",
                    "/page/law/loi-hadopi", "/page/company/microsoft", "/page/election/presidentielle-2022",
                    "/page/cue/measures/item-infinitive", "/page/effect/empower"));
        }
    }

    @Test
    void pagesOfAGraphManyTimesLarger() {
        int times = FULL ? MANY_TIMES : TIMES;
        try (TestServer server = TestServer.of(Multiplied.by(times))
                .with(TestServer.options().caching(Caching.none()))) {
            measure("the fixture " + times + " times", server.url(), List.of("/", "/programmes", "/programmes?page=2",
                    "/institutions", "/parties", "/themes", "/laws", "/companies", "/elections", "/matrix",
                    "/matrix?columns=7&kind=empower",
                    "/compare?programme=alpha-2011-1&programme=beta-2022-2",
                    "/targets?on=2024-01-01", "/about", "/page/programme/alpha-2011-7",
                    "/page/programme/alpha-2011-7/section/1", "/page/measure/alpha-2011-7/a026d3588431",
                    "/page/institution/cnil", "/page/institution/cnil?page=3", "/page/party/alpha",
                    "/page/person/camille-alpha", "/page/theme/connectivity", "/page/law/loi-hadopi",
                    "/page/effect/empower"));
        }
    }

    private static void measure(String graph, String url, List<String> paths) {
        StringBuilder report = new StringBuilder(
                String.format(Locale.ROOT, "%npages of %s%n%8s %8s %8s %8s  page%n", graph,
                        "p50 ms", "p95 ms", "CPU ms", "KB"));
        for (String path : paths) {
            for (int i = 0; i < WARMING; i++) {
                get(url + path);
            }
            long cpu = cpuNanos();
            List<Long> nanos = new ArrayList<>();
            int length = 0;
            for (int i = 0; i < RUNS; i++) {
                long before = System.nanoTime();
                length = get(url + path).length();
                nanos.add(System.nanoTime() - before);
            }
            double perRun = (cpuNanos() - cpu) / 1e6 / RUNS;
            Collections.sort(nanos);
            double p95 = nanos.get(Math.min(RUNS - 1, RUNS * 95 / 100)) / 1e6;
            report.append(String.format(Locale.ROOT, "%8.1f %8.1f %8.1f %8.1f  %s%n", nanos.get(RUNS / 2) / 1e6, p95,
                    perRun, length / 1024.0, path));
            assertThat(length).as(path).isLessThan(LARGEST);
            assertThat(nanos.get(RUNS / 2)).as(path).isLessThan(GUARD_MILLIS * 1_000_000);
        }
        System.out.println(report);
    }

    /** Of this process, client and server: what is left of a figure on a busy machine. */
    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static String get(String address) {
        try {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
