package org.mandat.service.catalogue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.view.Addresses;
import org.mandat.store.Generation;
import org.mandat.store.Statistics;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Skos;

/**
 * The <a href="https://www.sitemaps.org/protocol.html">site map</a>: the pages about what a reader may look for. Up to 50,000 addresses are one file;
 * beyond, {@code /sitemap.xml} lists the files.
 *
 * @param most how many addresses a file may have
 */
record Sitemap(int most) implements Route {
    static final String PATH = "/sitemap.xml";
    static final String PART = "/sitemap/";
    /** What the protocol allows. */
    static final int MOST = 50_000;
    private static final String NS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> OWN = List.of("/", "/def", "/catalog", "/effect", "/theme", "/unit", "/kind",
            "/metric");
    private static final List<String> CLASSES = List.of(Mandat.Programme, Mandat.Measure, Mandat.Institution,
            Mandat.InstitutionGroup, Mandat.Law, Mandat.Company, Mandat.Place, Mandat.Party, Mandat.Coalition,
            Mandat.Person, Mandat.Association, Mandat.Election, Skos.Concept);

    @Override
    public List<Format> formats(Asked asked) {
        return List.of(Format.of("xml", "application/xml", "text/xml"));
    }

    @Override
    public Format.Choice<?> choose(Asked asked, List<? extends Format> formats) {
        return new Format.Choice<>(formats.getFirst(), formats.getFirst().mediaTypes().getFirst());
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        int files = Math.ceilDiv((int) Math.min(Integer.MAX_VALUE - most, size(asked)), most);
        if (asked.path().equals(PATH)) {
            return Reply.of(choice.mediaType(), files == 1 ? file(asked, 0) : index(asked, files));
        }
        String name = asked.path().substring(PART.length());
        if (!name.matches("[1-9][0-9]{0,6}\\.xml")) {
            throw new Refusal(404, "nothing-here");
        }
        int number = Integer.parseInt(name.substring(0, name.length() - ".xml".length()));
        if (number > files) {
            throw new Refusal(404, "nothing-here");
        }
        return Reply.of(choice.mediaType(), file(asked, number - 1));
    }

    private static long size(Asked asked) {
        Statistics statistics = asked.graph().once(Statistics.class, Statistics::of);
        return OWN.size() + CLASSES.stream().mapToLong(type -> statistics.classes().getOrDefault(type, 0L)).sum();
    }

    private static String index(Asked asked, int files) {
        return IntStream.rangeClosed(1, files)
                .mapToObj(number -> "<sitemap><loc>" + asked.origin() + PART + number + ".xml</loc>" + date(asked)
                        + "</sitemap>")
                .collect(Collectors.joining("\n", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\""
                        + NS + "\">\n", "\n</sitemapindex>\n"));
    }

    private String file(Asked asked, int number) {
        DatasetGraph dataset = asked.graph().dataset();
        Addresses addresses = Addresses.of(asked.graph());
        List<String> urls = dataset.calculateRead(() -> {
            Iterator<String> all = Stream.concat(OWN.stream(), CLASSES.stream().flatMap(type -> dataset
                    .getDefaultGraph().stream(Node.ANY, NodeFactory.createURI(Rdf.type), NodeFactory.createURI(type))
                    .map(Triple::getSubject).filter(Node::isURI)
                    .flatMap(thing -> addresses.page(thing.getURI()).stream()))).iterator();
            List<String> some = new ArrayList<>();
            for (long i = 0; all.hasNext() && some.size() < most; i++) {
                String url = all.next();
                if (i >= (long) number * most) {
                    some.add(url);
                }
            }
            return some;
        });
        return urls.stream().map(url -> "<url><loc>" + asked.origin() + escaped(url) + "</loc>" + date(asked)
                + "</url>")
                .collect(Collectors.joining("\n", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"" + NS
                        + "\">\n", "\n</urlset>\n"));
    }

    private static String date(Asked asked) {
        Optional<Generation> generation = asked.graph().generation();
        return generation.map(each -> "<lastmod>" + each.manifest().published().toString().substring(0, 10)
                + "</lastmod>").orElse("");
    }

    private static String escaped(String url) {
        return url.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;").replace("\"", "&quot;");
    }
}
