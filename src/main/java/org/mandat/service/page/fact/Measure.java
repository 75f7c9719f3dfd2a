package org.mandat.service.page.fact;

import java.util.List;
import java.util.stream.Stream;
import org.mandat.service.census.Programme;

/**
 * A measure with what was read from it.
 *
 * @param id       the last part of its IRI: its anchor in the text
 * @param url      of its page
 * @param inText   where it stands in its programme's text
 * @param section  where it stands; {@link Ref#NONE} if in none
 * @param endorses the demand of somebody else that it accepts, else empty
 */
public record Measure(String iri, String id, String quote, String url, String inText, Programme programme, Ref source,
        List<Ref> proposers, Ref section, int specificity, Ref cue, List<Passage> passages, List<Fact> facts,
        String endorses, List<Fact.Review> reviews) {
    private static final int TITLE = 70;

    /** The beginning of its quote, for titles. */
    public String brief() {
        int points = quote.codePointCount(0, quote.length());
        return points <= TITLE
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, TITLE - 1)).stripTrailing() + "…";
    }

    /** The facts of a sort. */
    public List<Fact> facts(String sort) {
        return facts.stream().filter(fact -> fact.sort().equals(sort)).toList();
    }

    /** What is worth a chip: all but bare mentions of what another fact names. */
    public List<Fact> chips() {
        return facts.stream().filter(fact -> !fact.sort().equals("mention")
                || facts.stream().noneMatch(other -> other != fact && other.object().url().equals(fact.object().url())))
                .toList();
    }

    /** The group of its first effect on a thing; empty if it has none. */
    public String groupOn(String iri) {
        return facts.stream().filter(fact -> fact.sort().equals("effect") && fact.about().equals(iri)).map(Fact::group)
                .findFirst().orElse("");
    }

    /** All evidence of its facts. */
    public Stream<Passage> evidence() {
        return facts.stream().flatMap(fact -> fact.evidence().stream());
    }

    /** Where it begins in the text, in code points. */
    public int begin() {
        return passages.stream().mapToInt(Passage::begin).min().orElse(0);
    }
}
