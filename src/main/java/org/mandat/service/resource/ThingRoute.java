package org.mandat.service.resource;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.rdf.DataDocument;
import org.mandat.service.rdf.DataFormat;
import org.mandat.service.rdf.DataLinks;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Links;
import org.mandat.service.view.Templates;

/**
 * The addresses that IRIs stand at, {@code /id/…} and those of concepts. A thing is no document: 303 leads to its page or to its description
 * as a client prefers (<a href="https://www.w3.org/TR/cooluris/#r303gendocument">Cool URIs</a>, 4.2); with an ending, {@code /id/….ttl}, the
 * address is that of the description.
 */
public record ThingRoute(Lookup lookup, Templates templates) implements Route {
    private static final int MOST_PAGES = 100_000;

    @Override
    public List<? extends Format> formats(Asked asked) {
        return found(asked).ending().<List<? extends Format>>map(List::of).orElse(DataFormat.PAGE_OR_DATA);
    }

    @Override
    public Format.Choice<?> choose(Asked asked, List<? extends Format> formats) {
        return formats.size() == 1
                ? new Format.Choice<>(formats.getFirst(), formats.getFirst().mediaTypes().getFirst())
                : Format.asked(formats, asked);
    }

    private Lookup.Found found(Asked asked) {
        return lookup.find(asked, Addresses.of(asked.graph()).iri(Lookup.path(asked)));
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        Lookup.Found found = found(asked);
        String path = "/" + Addresses.of(asked.graph()).path(found.iri()).orElseThrow();
        return switch (found) {
            case Lookup.Found.Gone gone -> new GoneThing(templates).reply(asked, gone, path, choice);
            case Lookup.Found.Elsewhere elsewhere ->
                Reply.seeOther(Links.with(asked.path(), Asked.GENERATION, elsewhere.generation()));
            case Lookup.Found.Here here when here.ending().isEmpty() -> {
                Reply reply = Reply.seeOther(
                        DataLinks.carried(asked, address(asked, here.iri(), path, choice.format())));
                yield DataLinks.alternates(asked, path, reply);
            }
            case Lookup.Found.Here here ->
                description(asked, here.iri(), path, here.ending().orElseThrow(), choice.mediaType());
        };
    }

    /** The document in which a thing is described in a format. */
    static String address(Asked asked, String iri, String path, Format format) {
        return format instanceof DataFormat
                ? path + "." + format.keyword()
                : Addresses.of(asked.graph()).page(iri).orElseThrow();
    }

    private static Reply description(Asked asked, String iri, String path, DataFormat format, String mediaType) {
        int page = page(asked);
        String document = path + "." + format.keyword();
        DatasetGraph dataset = asked.graph().dataset();
        boolean[] more = {false};
        Graph graph = dataset.calculateRead(() -> {
            Description description = Description.of(dataset, iri, page);
            more[0] = description.more();
            return DescriptionGraph.of(asked, description, document, page);
        });
        Reply reply = DataLinks.alternates(asked, path, DataDocument.reply(asked, format, mediaType, graph));
        reply = DataLinks.add(reply, DataLinks.link(iri, "describes"));
        reply = DataLinks.add(reply, DataLinks.link(DataLinks.carried(asked, address(asked, iri, path, Format.PAGE)),
                "alternate")
                + "; type=\"text/html\"");
        return paged(asked, document, page, more[0], reply);
    }

    /** With links to the pages before and after. */
    static Reply paged(Asked asked, String document, int page, boolean more, Reply reply) {
        Reply with = page == 1
                ? reply
                : DataLinks.add(reply, DataLinks.link(
                        DataLinks.carried(asked, DescriptionGraph.at(document, page - 1)), "prev"));
        return more
                ? DataLinks.add(with, DataLinks.link(
                        DataLinks.carried(asked, DescriptionGraph.at(document, page + 1)), "next"))
                : with;
    }

    /** The page asked for, counted from 1. */
    static int page(Asked asked) {
        Optional<String> page = asked.parameter("page");
        if (page.isPresent() && !page.get().matches("[1-9][0-9]{0,5}")
                || page.map(Integer::parseInt).orElse(1) > MOST_PAGES) {
            throw new Refusal(400, "page-number", page.get());
        }
        return page.map(Integer::parseInt).orElse(1);
    }
}
