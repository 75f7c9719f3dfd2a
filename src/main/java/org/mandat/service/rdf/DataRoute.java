package org.mandat.service.rdf;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;

/**
 * One document at {@code /x}, negotiated, and at {@code /x.ttl}, {@code /x.jsonld} … in the format that the address names. Where it has a
 * page, that is one of the representations.
 */
public abstract class DataRoute implements Route {
    /** A page, if it has one; data first or page first as a client that takes anything shall get. */
    protected abstract List<? extends Format> offers(Asked asked);

    /** What the document says. */
    protected abstract Graph graph(Asked asked);

    /** The same for people. */
    protected abstract Reply page(Asked asked);

    /** The format that the address names. */
    protected Optional<DataFormat> ending(Asked asked) {
        return DataFormat.ofEnding(asked.path());
    }

    /** The path without the ending that names a format. */
    protected final String plainPath(Asked asked) {
        return ending(asked).map(format -> asked.path().substring(0,
                asked.path().length() - format.keyword().length() - 1)).orElse(asked.path());
    }

    @Override
    public List<? extends Format> formats(Asked asked) {
        return ending(asked).<List<? extends Format>>map(List::of).orElseGet(() -> offers(asked));
    }

    @Override
    public Format.Choice<?> choose(Asked asked, List<? extends Format> formats) {
        Optional<DataFormat> named = ending(asked);
        return named.isPresent()
                ? new Format.Choice<>(named.get(), named.get().mediaTypes().getFirst())
                : Format.asked(formats, asked);
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        if (choice.format() instanceof DataFormat format) {
            return DataLinks.alternates(asked, plainPath(asked),
                    DataDocument.reply(asked, format, choice.mediaType(), graph(asked)));
        }
        return DataLinks.alternates(asked, plainPath(asked), page(asked));
    }
}
