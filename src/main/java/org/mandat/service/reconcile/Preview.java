package org.mandat.service.reconcile;

import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.view.Templates;

/** A few words on a thing, for the small frame in which clients show them; the only page that others may frame. */
record Preview(Templates templates) implements Route {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors *";

    /** A property with its values. */
    record Line(String property, String values) {
    }

    @Override
    public List<Format> formats(Asked asked) {
        return List.of(Format.PAGE);
    }

    @Override
    public Format.Choice<?> choose(Asked asked, List<? extends Format> formats) {
        return new Format.Choice<>(formats.getFirst(), "text/html");
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        String id = asked.parameter("id").orElseThrow(() -> new Refusal(400, "no-id"));
        DatasetGraph dataset = asked.graph().dataset();
        return dataset.calculateRead(() -> {
            Things things = Things.of(asked);
            String iri = things.iri(id);
            List<Line> lines = Things.PROPERTIES.stream()
                    .map(property -> new Line(things.propertyName(property),
                            String.join(", ", things.texts(iri, property))))
                    .filter(line -> !line.values().isEmpty()).toList();
            return templates.page("preview", asked, Map.of("name", things.name(iri), "page",
                    things.addresses().page(iri).orElse("/"), "lines", lines));
        }).with("Content-Security-Policy", POLICY);
    }
}
