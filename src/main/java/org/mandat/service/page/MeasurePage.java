package org.mandat.service.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mandat.document.Folding;
import org.mandat.document.Span;
import org.mandat.service.http.Reply;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Measure;
import org.mandat.service.page.fact.MeasureReader;
import org.mandat.service.page.fact.Passage;
import org.mandat.service.page.fact.Ref;
import org.mandat.service.page.text.Outline;
import org.mandat.service.page.text.Texts;
import org.mandat.service.view.Templates;

/** A measure: its quote in its context, and each fact with the exact words that it was read from. */
record MeasurePage(Templates templates) implements TypedPage {
    private static final int CONTEXT = 320;

    @Override
    public Optional<Reply> page(Desk desk, String iri) {
        MeasureReader reader = new MeasureReader(desk);
        Optional<Measure> measure = reader.find(iri);
        if (measure.isPresent()) {
            return measure.map(found -> page(desk, found));
        }
        return part(iri).filter(owner -> reader.find(owner).isPresent())
                .map(owner -> Reply.redirect(301, desk.url(owner) + "#" + iri.substring(owner.length() + 1)));
    }

    /** The measure that an effect, target or reading belongs to, by its IRI. */
    private static Optional<String> part(String iri) {
        for (String sort : List.of("/effect/", "/target/", "/reading/")) {
            int at = iri.indexOf(sort);
            if (at > 0) {
                return Optional.of(iri.substring(0, at));
            }
        }
        return Optional.empty();
    }

    private Reply page(Desk desk, Measure measure) {
        Map<String, Object> model = new HashMap<>();
        model.put("measure", measure);
        model.put("words", MarkedQuote.of(desk, measure));
        model.put("before", "");
        model.put("after", "");
        context(desk, measure, model);
        model.put("year", String.valueOf(measure.programme().year()));
        model.put("specificity", desk.say("specificity." + Math.clamp(measure.specificity(), 1, 3)));
        model.put("permalink", desk.addresses().path(measure.iri()).map(path -> desk.asked().origin() + "/" + path)
                .orElse(measure.iri()));
        model.put("crumbs",
                Crumb.under(desk, "programmes", measure.source(), new Ref(desk.say("measure.name"), "", "")));
        model.put("data", DataLink.of(desk, measure.iri()));
        model.put("source", Source.question("evidence-measure", Map.of("measure", measure.iri())));
        return templates.page("measure", desk.asked(), model);
    }

    /** The words around it: of the text where it is kept, else of its passages. */
    private static void context(Desk desk, Measure measure, Map<String, Object> model) {
        if (measure.passages().isEmpty()) {
            return;
        }
        Passage first = measure.passages().getFirst();
        Passage last = measure.passages().getLast();
        model.put("before", first.prefix());
        model.put("after", last.suffix());
        Optional<Outline> outline = Texts.of(desk, measure.programme());
        outline.flatMap(text -> text.measures().stream().filter(placed -> placed.id().equals(measure.id())).findFirst())
                .ifPresent(placed -> {
                    String text = outline.get().text();
                    Span from = placed.spans().getFirst();
                    Span to = placed.spans().getLast();
                    model.put("before", cut(text.substring(Math.max(0, from.begin() - CONTEXT), from.begin()), true));
                    model.put("after",
                            cut(text.substring(to.end(), Math.min(text.length(), to.end() + CONTEXT)), false));
                });
    }

    /** Whole words only. */
    private static String cut(String text, boolean before) {
        String folded = Folding.fold(text);
        if (text.length() < CONTEXT) {
            return folded;
        }
        int space = before ? folded.indexOf(' ') : folded.lastIndexOf(' ');
        return space < 0 ? "" : before ? "…" + folded.substring(space) : folded.substring(0, space) + " …";
    }
}
