package org.mandat.service.sparql;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.jspecify.annotations.Nullable;
import org.mandat.service.answer.Hint;
import org.mandat.service.answer.Hints;
import org.mandat.service.answer.ResultFormat;
import org.mandat.service.answer.Running;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;

/**
 * One query: what it answers on a generation.
 *
 * @param text    as it was written
 * @param graphs  those that the request chooses, if it does
 */
record QueryRoute(String text, ReadQuery read, @Nullable DatasetDescription graphs, Running running,
        QueryPage page) implements Route {
    @Override
    public List<? extends Format> formats(Asked asked) {
        return ResultFormat.of(query());
    }

    @Override
    public Lifetime lifetime(Asked asked) {
        return read.guard().changes() ? Lifetime.NEVER : Lifetime.GENERATION;
    }

    /** Two spellings of one query have one answer; a page shows the query as it was written. */
    @Override
    public String key(Asked asked) {
        String chosen = graphs == null
                ? ""
                : graphs.getDefaultGraphURIs().stream().sorted().collect(Collectors.joining(" ")) + "\n"
                        + graphs.getNamedGraphURIs().stream().sorted().collect(Collectors.joining(" "));
        return "sparql\n" + read.name() + "\n" + chosen + "\n"
                + (asked.prefersPage() ? asked.address() + text : "");
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        if (!(choice.format() instanceof ResultFormat format) || format instanceof ResultFormat.Page) {
            return page.result(asked, text, query(),
                    running.answer(withoutGraphs(), asked.graph().dataset(), view(asked)));
        }
        Running.Whole whole = running.content(withoutGraphs(), asked.graph().dataset(), view(asked), format,
                timeout(asked));
        Reply reply = Reply.of(choice.mediaType(), whole.content());
        List<Hint> hints = whole.empty() && graphs == null ? Hints.of(query(), asked.graph()) : List.of();
        return hints.isEmpty() ? reply : reply.with(Hint.HEADER, Hint.header(hints));
    }

    private DatasetGraph view(Asked asked) {
        DatasetGraph whole = asked.graph().dataset();
        return graphs == null ? whole : DynamicDatasets.dynamicDataset(graphs, whole, false);
    }

    private Query query() {
        return read.query();
    }

    private Query withoutGraphs() {
        if (!query().hasDatasetDescription()) {
            return query();
        }
        Query copy = query().cloneQuery();
        copy.getGraphURIs().clear();
        copy.getNamedGraphURIs().clear();
        return copy;
    }

    /** The server's limit, or what {@code ?timeout=} seconds lowers it to. */
    private Duration timeout(Asked asked) {
        return asked.parameter("timeout").filter(seconds -> seconds.matches("[0-9]{1,6}(\\.[0-9]{1,3})?"))
                .map(seconds -> Duration.ofMillis(Math.max(1, Math.round(Double.parseDouble(seconds) * 1000))))
                .filter(wanted -> wanted.compareTo(running.timeout()) < 0).orElse(running.timeout());
    }
}
