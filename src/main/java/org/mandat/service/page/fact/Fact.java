package org.mandat.service.page.fact;

import java.util.List;

/**
 * One thing read from a measure.
 *
 * @param about     the IRI of what it is said of; empty for a target
 * @param id        its fragment on the measure's page
 * @param sort      effect, target, law, company, theme or mention
 * @param group     of an effect, else empty
 * @param kind      what is said: the kind of effect, the relation to a law; of a target its words
 * @param object    of what it is said
 * @param condition the words on which it depends, else empty
 * @param ambiguous whether a name may stand for two things
 * @param evidence  the words it was read from
 * @param cue       the rule that read it
 */
public record Fact(String iri, String about, String id, String sort, String group, Ref kind, Ref object,
        String condition,
        boolean ambiguous, List<Passage> evidence, Ref cue, List<Review> reviews) {
    public Fact {
        evidence = List.copyOf(evidence);
        reviews = List.copyOf(reviews);
    }

    /** What a person said of it. */
    public record Review(String url, Ref verdict, String who, String date, Ref why) {
    }
}
