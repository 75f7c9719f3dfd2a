package org.mandat.service.rdf;

import java.util.List;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;

/** The published context. */
public record ContextFile() implements Route {
    @Override
    public List<Format> formats(Asked asked) {
        return List.of(Format.of("jsonld", "application/ld+json", "application/json"));
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        return Reply.of(choice.mediaType(), Context.of(asked.graph()).document());
    }
}
