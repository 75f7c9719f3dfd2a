package org.mandat.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.mandat.interpretation.Interpreter;
import org.mandat.knowledge.Digest;
import org.mandat.knowledge.Iri;
import org.mandat.review.Review;
import org.mandat.review.Reviews;
import org.mandat.review.Verdict;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Oa;
import org.mandat.vocabulary.Rdfs;
import org.mandat.vocabulary.Xsd;

/** Reads the files of {@code mappings/reviews/}: what people said of measures and readings. */
public final class ReviewReader {
    private final Set<String> known;
    private final String base;

    private ReviewReader(Set<String> known, String base) {
        this.known = known;
        this.base = base;
    }

    /**
     * @param known IRIs of the concepts and entities that a correction may name
     * @param base  what data IRIs may begin with besides {@link Iri#DATA}: people copy them from the graph they look at
     * @throws org.mandat.diagnostic.MandatException with file and line if a review is incomplete or contradicts another
     */
    public static Reviews read(List<TurtleFile> files, Set<String> known, String base) {
        ReviewReader reader = new ReviewReader(known, base);
        Agreement agreement = new Agreement();
        List<Review> reviews = new ArrayList<>();
        for (TurtleFile file : files) {
            Set<Value> parts = new HashSet<>(file.instances(Mandat.Review));
            for (Resource subject : file.instances(Mandat.Review)) {
                file.values(subject, Mandat.instead).forEach(parts::add);
                Review review = reader.review(file, subject);
                agreement.require(file, subject, review);
                reviews.add(review);
            }
            file.model().subjects().stream().filter(subject -> !parts.contains(subject)).findFirst()
                    .ifPresent(stray -> {
                        throw file.error(stray, "this is no mandat:Review and of none; a file of reviews holds nothing"
                                + " else: say \"a mandat:Review\"");
                    });
        }
        agreement.settle();
        return new Reviews(reviews);
    }

    private Review review(TurtleFile file, Resource subject) {
        Value target = one(file, subject, Oa.hasTarget, "the IRI of a measure or a reading");
        String iri = canonical(target.stringValue());
        if (!(target instanceof IRI) || !Review.isTarget(iri)) {
            throw file.error(subject, "oa:hasTarget is the IRI of a measure or of a reading of one, as the graph"
                    + " shows it, not \"" + target.stringValue() + "\"");
        }
        Review.Text quote = text(file, subject, Mandat.quote,
                one(file, subject, Mandat.quote, "the quote of the measure, as the graph shows it"));
        Value creator = one(file, subject, Dcterms.creator, "who says so: a name, a role or an IRI");
        Review review = new Review(file.where(subject), iri, quote, verdict(file, subject, iri),
                new Review.Author(creator.stringValue(), creator instanceof IRI), date(file, subject),
                file.values(subject, Rdfs.comment).map(why -> text(file, subject, Rdfs.comment, why)).toList());
        if (!Iri.localName(review.measure()).equals(Digest.name(Interpreter.key(quote.words())))) {
            throw file.error(subject, "mandat:quote is not that of <" + review.measure()
                    + ">, whose name is made of its words; copy both from the graph");
        }
        if (review.reasons().isEmpty() && !(review.verdict() instanceof Verdict.Confirmed)) {
            throw file.error(subject, "a review that rejects or corrects says why; add an rdfs:comment \"…\"@fr");
        }
        return review;
    }

    private Verdict verdict(TurtleFile file, Resource subject, String target) {
        String verdict = one(file, subject, Mandat.verdict, "mandat:confirmed, mandat:rejected or mandat:corrected")
                .stringValue();
        if (verdict.equals(Mandat.corrected)) {
            return new Verdict.Corrected(new CorrectionReader(file, subject, known).read(target, this::canonical));
        }
        if (file.values(subject, Mandat.instead).findAny().isPresent()) {
            throw file.error(subject, "mandat:instead says what is right, which only mandat:corrected does");
        }
        return switch (verdict) {
            case Mandat.confirmed -> new Verdict.Confirmed();
            case Mandat.rejected -> new Verdict.Rejected();
            default -> throw file.error(subject, "<" + verdict
                    + "> is no verdict; it is one of mandat:confirmed, mandat:rejected, mandat:corrected");
        };
    }

    private static String date(TurtleFile file, Resource subject) {
        Value date = one(file, subject, Dcterms.created, "when, as \"2026-11-20\"^^xsd:date");
        try {
            if (date instanceof Literal literal && literal.getDatatype().stringValue().equals(Xsd.date)) {
                return LocalDate.parse(date.stringValue()).toString();
            }
        } catch (DateTimeException e) {
            // Told below.
        }
        throw file.error(subject, "dcterms:created is a day, as \"2026-11-20\"^^xsd:date, not " + date);
    }

    private static Review.Text text(TurtleFile file, Resource subject, String property, Value value) {
        if (value instanceof Literal literal && literal.getLanguage().isPresent()) {
            return new Review.Text(literal.getLabel(), literal.getLanguage().get());
        }
        throw file.error(subject, TurtleFile.name(property) + " has a language: write \"…\"@fr");
    }

    private static Value one(TurtleFile file, Resource subject, String property, String expected) {
        List<Value> values = file.values(subject, property).toList();
        if (values.size() != 1) {
            throw file.error(subject, "a review has one " + TurtleFile.name(property) + ", not " + values.size()
                    + ": " + expected);
        }
        return values.get(0);
    }

    private String canonical(String iri) {
        return iri.startsWith(base) ? Iri.DATA + iri.substring(base.length()) : iri;
    }
}
