package org.mandat.graph;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.mandat.interpretation.Passage;
import org.mandat.knowledge.Iri;
import org.mandat.review.Applied;
import org.mandat.review.Claim;
import org.mandat.review.Review;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Oa;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Rdfs;
import org.mandat.vocabulary.Xsd;

/**
 * Writes reviews as Web Annotations (W3C, 2017). What they hold wrong or right is told by RDF reification, which states nothing: what
 * is right is stated by the reading that was corrected.
 */
final class ReviewWriter {
    private final GraphBuilder graph;
    private final Function<Passage, String> passages;

    ReviewWriter(GraphBuilder graph, Function<Passage, String> passages) {
        this.graph = graph;
        this.passages = passages;
    }

    void write(Applied applied) {
        Review review = applied.review();
        String iri = review.iri();
        graph.iri(iri, Rdf.type, Mandat.Review).iri(iri, Rdf.type, Oa.Annotation)
                .iri(iri, Oa.motivatedBy, Oa.assessing).iri(iri, Oa.hasTarget, review.target())
                .iri(iri, Mandat.reviewedMeasure, review.measure())
                .iri(iri, Mandat.reviewedProgramme, Iri.id("programme", review.document()))
                .text(iri, Mandat.quote, review.quote().words(), review.quote().language())
                .iri(iri, Mandat.verdict, review.verdict().name())
                .typed(iri, Dcterms.created, review.date(), Xsd.date);
        if (review.author().isIri()) {
            graph.iri(iri, Dcterms.creator, review.author().name());
        } else {
            graph.string(iri, Dcterms.creator, review.author().name());
        }
        review.reasons().forEach(why -> graph.text(iri, Rdfs.comment, why.words(), why.language()));
        switch (applied) {
            case Applied.Stands stands -> {
                stands.facts().forEach(fact -> graph.iri(fact, Mandat.review, iri));
                stands.read().ifPresent(read -> asRead(iri, review, read));
            }
            case Applied.Withdrawn withdrawn -> asRead(iri, review, withdrawn.read());
            case Applied.Stale(Review stale, Optional<String> successor) -> {
                graph.iri(iri, Rdf.type, Mandat.StaleReview);
                successor.ifPresent(next -> graph.iri(iri, Rdfs.seeAlso, next));
            }
        }
        List<Claim> right = applied.right();
        for (int i = 0; i < right.size(); i++) {
            claim(iri, Mandat.instead, iri + "/instead/" + (i + 1), right.get(i));
        }
    }

    private void asRead(String iri, Review review, Applied.AsRead read) {
        int number = 0;
        for (Claim claim : read.claims()) {
            claim(iri, Mandat.asRead, iri + "/read/" + ++number, claim);
        }
        for (Passage passage : read.evidence()) {
            claim(iri, Mandat.asRead, iri + "/read/" + ++number, new Claim(review.target(), Mandat.passage,
                    new Claim.Thing(passages.apply(passage))));
        }
        claim(iri, Mandat.asRead, iri + "/read/" + ++number, new Claim(review.target(), Mandat.cue,
                new Claim.Thing(read.cue())));
    }

    private void claim(String review, String property, String statement, Claim claim) {
        graph.iri(review, property, statement).iri(statement, Rdf.type, Rdf.Statement)
                .iri(statement, Rdf.subject, claim.subject()).iri(statement, Rdf.predicate, claim.property());
        switch (claim.value()) {
            case Claim.Thing(String iri) -> graph.iri(statement, Rdf.object, iri);
            case Claim.Words(String text) -> graph.text(statement, Rdf.object, text, "fr");
            case Claim.Figure figure -> graph.decimal(statement, Rdf.object, figure.number());
            case Claim.Grade(int number) -> graph.integer(statement, Rdf.object, number);
            case Claim.Moment(String date) -> graph.typed(statement, Rdf.object, date, ProgrammeGraph.dateType(date));
        }
    }
}
