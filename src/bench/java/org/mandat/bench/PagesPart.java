package org.mandat.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.mandat.question.Questions;
import org.mandat.service.Caching;
import org.mandat.service.MandatServer;
import org.mandat.service.ServerOptions;

/** Each type of page made anew each time, on the seeds or on a larger corpus; and all that a browser fetches for the start page. */
final class PagesPart {
    private static final int WARMING = 60;
    private static final int RUNS = 60;
    private static final double SEEDS = 30;
    private static final double LARGE = 100;
    static final List<String> PAGES = List.of("/", "/programmes", "/institutions", "/parties", "/themes", "/laws",
            "/companies", "/elections", "/matrix", "/compare?programme=up-2022&programme=ps-2022",
            "/targets?on=2024-01-01", "/about", "/questions", "/questions/created-bodies", "/search?q=logiciel",
            "/page/programme/up-2022", "/page/institution/cnil", "/page/party/parti-socialiste",
            "/page/person/jean-luc-melenchon", "/page/theme/connectivity", "/page/law/loi-hadopi",
            "/page/company/microsoft", "/page/election/presidentielle-2022", "/page/cue/measures/item-infinitive",
            "/page/effect/empower");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private PagesPart() {
    }

    static void run(Workplace place, Consumer<Figure> figures) throws IOException, InterruptedException {
        ServerOptions options = ServerOptions.defaults(Questions.read(place.project().queries())).port(0)
                .caching(Caching.none());
        try (MandatServer server = MandatServer.start(options, place.store())) {
            String part = place.part("pages");
            double most = place.large() ? LARGE : SEEDS;
            Readings worst = new Readings();
            for (String page : PAGES) {
                for (int i = 0; i < WARMING; i++) {
                    get(server.url() + page);
                }
                Readings millis = new Readings();
                for (int i = 0; i < RUNS; i++) {
                    long begin = System.nanoTime();
                    get(server.url() + page);
                    millis.add((System.nanoTime() - begin) / 1e6);
                }
                worst.add(millis.percentile(95));
                figures.accept(Figure.of(part, "p95 of " + page, millis.percentile(95), "ms").atMost(most));
            }
            figures.accept(Figure.of(part, "p95 of the slowest page", worst.percentile(100), "ms").atMost(most));
            figures.accept(Figure.of(part, "start page with all it needs, compressed",
                    transfer(server.url() + "/") / 1e3, "kB").atMost(150));
        }
    }

    /** Bytes on the wire without headers: the page, and what its links, scripts and pictures name. */
    private static long transfer(String page) throws IOException, InterruptedException {
        Set<String> parts = new TreeSet<>(List.of(page));
        for (Element part : Jsoup.parse(plain(page), page).select(
                "link[rel~=stylesheet|icon|preload|manifest][href], script[src], img[src]")) {
            parts.add(part.hasAttr("href") ? part.absUrl("href") : part.absUrl("src"));
        }
        for (String style : new ArrayList<>(parts)) {
            if (style.endsWith(".css")) {
                java.util.regex.Pattern.compile("url\\(['\"]?([^'\")]+)").matcher(plain(style)).results()
                        .map(found -> found.group(1)).filter(url -> !url.startsWith("data:"))
                        .forEach(url -> parts.add(URI.create(style).resolve(url).toString()));
            }
        }
        long bytes = 0;
        for (String part : parts) {
            int length = get(part).body().length;
            System.err.println("    " + length + " bytes: " + URI.create(part).getPath());
            bytes += length;
        }
        return bytes;
    }

    private static String plain(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html, text/css").build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    static HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html, */*;q=0.8").header("Accept-Encoding", "gzip, br, zstd").build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " from " + address);
        }
        return answer;
    }
}
