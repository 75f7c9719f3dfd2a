package org.mandat.service.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Language;
import org.mandat.service.view.Names;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Skos;

/**
 * A search as a request asks it, with what was found.
 *
 * @param hits those of the part that is shown
 */
record Searching(String typed, Words words, Found found, List<Hit> hits, Names names) {
    private static final Set<String> NAMED = Set.of(Mandat.Institution, Mandat.InstitutionGroup, Mandat.PublicActor,
            Mandat.Party, Mandat.Coalition, Mandat.Person, Mandat.Association, Mandat.Law, Mandat.Company,
            Mandat.Election, Mandat.Programme, Mandat.Place, Skos.Concept);
    private static final int LONGEST = 500;
    private static final int MOST_NAMED = 8;

    static Searching of(Asked asked, Language language, int offset, int limit) {
        String typed = asked.parameter("q").map(text -> text.substring(0, Math.min(LONGEST, text.length()))).orElse("");
        Words words = Words.of(typed);
        Found found = Found.of(asked.graph(), words, Filters.of(asked));
        List<MeasureIndex.Entry> shown = found.entries().stream().skip(offset).limit(limit).toList();
        Map<Node, List<Found.Piece>> sentences = Found.sentences(asked.graph(),
                shown.stream().map(MeasureIndex.Entry::measure).toList(), found.query());
        Names names = new Names(asked.graph().dataset().getDefaultGraph(), language);
        List<Hit> hits = asked.graph().dataset().calculateRead(
                () -> shown.stream().map(entry -> Hit.of(entry, sentences, names, asked.graph())).toList());
        return new Searching(typed, words, found, hits, names);
    }

    /** The things that may be meant by the words; said at the beginning only. */
    List<Node> named(Asked asked, boolean first) {
        return !first ? List.of() : Found.named(asked.graph(), words, NAMED, MOST_NAMED);
    }

    /** Words of the texts to try instead, where nothing was found. */
    List<String> alike(Asked asked) {
        return found.scored().isEmpty() ? Found.alike(asked.graph(), words) : List.of();
    }
}
