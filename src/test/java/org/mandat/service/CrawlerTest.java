package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.LoadRequest;
import org.mandat.Loading;
import org.mandat.Project;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.reading.CatalogueReader;
import org.mandat.reading.TurtleFile;
import org.mandat.store.Form;
import org.mandat.store.FormOptions;
import org.mandat.store.Store;

/** Every link leads somewhere, and every IRI of ours says what it is, to people and to programs. */
class CrawlerTest {
    private static final String QUESTIONS = "https://w3id.org/mandat/id/question/";
    private static final Pattern OURS = Pattern
            .compile("https://w3id\\.org/mandat/(id|effect|theme|unit|kind|metric)/.*");
    private static final int MOST_PAGES = 6_000;

    @TempDir
    Path folder;

    @Test
    void theFixtureIsWhole() {
        check(TestServer.store(folder, Path.of("src/test/resources/fixture.trig")), 250);
    }

    @Test
    void theFiveProgrammesAreWhole() {
        assumeTrue(Boolean.getBoolean("mandat.full"), "profile full");
        Project project = new Project(Path.of(System.getProperty("mandat.home", ".")));
        Store store = Store.at(folder);
        List<LoadRequest.Input> seeds = CatalogueReader
                .read(TurtleFile.read(project.catalogue(), ErrorCode.CATALOGUE)).stream()
                .map(each -> new LoadRequest.Input(each, project.catalogue().resolveSibling(each.id() + ".txt")))
                .toList();
        Loading.run(project, new LoadRequest(store, seeds), phase -> {
        });
        check(store, MOST_PAGES);
    }

    private static void check(Store store, int pages) {
        try (TestServer server = TestServer.ofStore(store);
                Form form = Form.open(store.current().orElseThrow(), FormOptions.defaults())) {
            List<String> faults = new ArrayList<>(links(server, pages));
            faults.addAll(things(server, form.dataset()));
            assertThat(faults.stream().limit(40)).as(faults.size() + " faults").isEmpty();
        }
    }

    /** From the start page along every internal link. */
    private static List<String> links(TestServer server, int most) {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>(Set.of("/"));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty() && seen.size() < most) {
            String path = open.remove();
            HttpResponse<String> answer = server.get(path, "Accept", "text/html,*/*;q=0.1");
            for (int hops = 0; answer.statusCode() / 100 == 3 && hops < 4; hops++) {
                answer = server.get(answer.headers().firstValue("Location").orElseThrow().replaceFirst("#.*", ""),
                        "Accept", "text/html,*/*;q=0.1");
            }
            if (answer.statusCode() != 200) {
                faults.add(answer.statusCode() + " " + path);
            }
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                Jsoup.parse(answer.body(), server.url() + path).select("a[href], link[href], img[src]")
                        .forEach(link -> {
                            String target = link.absUrl(link.hasAttr("href") ? "href" : "src").replaceFirst("#.*", "");
                            if (target.startsWith(server.url() + "/")
                                    && seen.add(target.substring(server.url().length()))) {
                                open.add(target.substring(server.url().length()));
                            }
                        });
            }
        }
        return faults;
    }

    /** Every IRI in our space that the graph names, as a page and as Turtle; the Turtle says nothing that is not in the graph. */
    private static List<String> things(TestServer server, DatasetGraph dataset) {
        List<String> faults = new ArrayList<>();
        Graph union = dataset.getUnionGraph();
        for (String iri : ours(union)) {
            String path = iri.substring("https://w3id.org/mandat".length());
            HttpResponse<String> thing = server.get(path, "Accept", "text/turtle");
            String document = thing.headers().firstValue("Location").orElse("");
            HttpResponse<String> turtle = document.isEmpty() ? thing : server.get(document);
            HttpResponse<String> page = server.get(path, "Accept", "text/html");
            for (int hops = 0; page.statusCode() / 100 == 3 && hops < 4; hops++) {
                page = server.get(page.headers().firstValue("Location").orElseThrow().replaceFirst("#.*", ""), "Accept",
                        "text/html");
            }
            if (thing.statusCode() != 303 || turtle.statusCode() != 200 || page.statusCode() != 200) {
                faults.add(thing.statusCode() + " " + turtle.statusCode() + " " + page.statusCode() + " " + iri);
                continue;
            }
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.fromString(turtle.body(), Lang.TURTLE).toGraph().find().forEachRemaining(graph::add);
            // The questions come with the program, not with the generation that is dumped.
            faults.addAll(graph.stream().filter(triple -> !triple.getSubject().toString().startsWith(server.url()))
                    .filter(triple -> !triple.getSubject().toString().startsWith(QUESTIONS))
                    .filter(triple -> !union.contains(triple)).map(triple -> iri + " says " + triple)
                    .collect(Collectors.toList()));
        }
        return faults;
    }

    private static Set<String> ours(Graph union) {
        Set<String> ours = new TreeSet<>();
        union.find().forEachRemaining(triple -> {
            for (Node node : new Node[]{triple.getSubject(), triple.getObject()}) {
                if (node.isURI() && OURS.matcher(node.getURI()).matches()) {
                    ours.add(node.getURI());
                }
            }
        });
        assertThat(ours).hasSizeGreaterThan(100);
        return ours;
    }
}
