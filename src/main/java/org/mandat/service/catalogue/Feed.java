package org.mandat.service.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mandat.service.generation.ServedGraphs;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Messages;
import org.mandat.service.view.Templates;
import org.mandat.store.Generation;

/** {@code /feed}: an Atom feed (RFC 4287) of the generations, the newest first, each with what changed in it. */
final class Feed implements Route {
    static final String PATH = "/feed";
    private static final int MOST_ENTRIES = 20;
    private static final int MOST_MEASURES = 50;
    private static final int SHORT = 12;

    private final ServedGraphs graphs;
    private final Templates templates;
    // What two generations differ in never changes.
    private final Cache<String, Change> changes = Caffeine.newBuilder().maximumSize(100).build();

    Feed(ServedGraphs graphs, Templates templates) {
        this.graphs = graphs;
        this.templates = templates;
    }

    /** One generation. */
    record Entry(String id, String hash, String title, String updated, String url, List<Part> parts) {
    }

    /** What was added, removed or changed: how much, and the first of it. */
    record Part(String heading, List<Measure> measures, boolean more) {
    }

    /** A measure, where it is or last was. */
    record Measure(String text, String url) {
    }

    @Override
    public List<Format> formats(Asked asked) {
        return List.of(Format.of("atom", "application/atom+xml", "application/xml", "text/xml"));
    }

    @Override
    public Format.Choice<?> choose(Asked asked, List<? extends Format> formats) {
        return new Format.Choice<>(formats.getFirst(), formats.getFirst().mediaTypes().getFirst());
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        List<Generation> kept = graphs.kept();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_ENTRIES, kept.size()); i++) {
            entries.add(entry(asked, kept.get(i),
                    i + 1 < kept.size() ? Optional.of(kept.get(i + 1)) : Optional.empty()));
        }
        Reply page = templates.page("feed", asked, Map.of("entries", entries, "origin", asked.origin(), "updated",
                entries.isEmpty() ? "1970-01-01T00:00:00Z" : entries.getFirst().updated()));
        return new Reply(200, choice.mediaType(), page.content(), page.headers());
    }

    private Entry entry(Asked asked, Generation generation, Optional<Generation> before) {
        Messages messages = Messages.in(asked.language());
        Change change = changes.get(before.map(Generation::hash).orElse("") + generation.hash(),
                unknown -> Change.between(before, generation));
        List<Part> parts = new ArrayList<>();
        part(asked, "feed.added", change.added(), generation, change).ifPresent(parts::add);
        before.flatMap(old -> part(asked, "feed.removed", change.removed(), old, change)).ifPresent(parts::add);
        part(asked, "feed.changed", change.changed(), generation, change).ifPresent(parts::add);
        String hash = generation.hash();
        return new Entry(Addresses.of(asked.graph()).base() + "generation/" + hash, hash,
                messages.get("feed.title", hash.substring(0, SHORT)),
                generation.manifest().published().truncatedTo(ChronoUnit.SECONDS).toString(),
                "/page/generation/" + hash + "?generation=" + hash, parts);
    }

    private static Optional<Part> part(Asked asked, String heading, Set<String> measures, Generation in,
            Change change) {
        if (measures.isEmpty()) {
            return Optional.empty();
        }
        Messages messages = Messages.in(asked.language());
        Addresses addresses = Addresses.of(asked.graph());
        List<Measure> first = measures.stream().limit(MOST_MEASURES)
                .map(iri -> new Measure(change.quotes().getOrDefault(iri, iri), addresses.page(iri).orElse(iri)
                        + "?generation=" + in.hash()))
                .toList();
        return Optional.of(new Part(messages.get(heading, messages.count("measures", measures.size())), first,
                measures.size() > MOST_MEASURES));
    }
}
