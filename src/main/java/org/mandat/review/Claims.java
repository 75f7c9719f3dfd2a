package org.mandat.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.interpretation.Measure;
import org.mandat.interpretation.Reading;
import org.mandat.knowledge.Terms;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Rdf;

/** What measures, readings and corrections say, statement by statement. */
final class Claims {
    private final String subject;
    private final List<Claim> claims = new ArrayList<>();

    private Claims(String subject) {
        this.subject = subject;
    }

    /** That it is a measure, how specific, and about what. */
    static List<Claim> of(String iri, Measure measure) {
        Claims said = new Claims(iri);
        said.add(Rdf.type, new Claim.Thing(Mandat.Measure));
        said.add(Mandat.specificity, new Claim.Grade(measure.specificity()));
        measure.readings().stream().filter(Amendment::isTheme)
                .forEach(theme -> said.add(Mandat.theme, new Claim.Thing(((Reading.Relation) theme).object())));
        return said.claims;
    }

    /** @param iri of the reading; plain facts are claims of its measure */
    static List<Claim> of(String iri, String measure, Reading reading) {
        return switch (reading) {
            case Reading.Effect effect -> new Claims(iri)
                    .thing(Mandat.institution, Optional.of(effect.institution().iri()))
                    .thing(Mandat.kind, Optional.of(effect.kind())).claims;
            case Reading.Target target -> new Claims(iri).figure(Mandat.value, target.value())
                    .thing(Mandat.unit, target.unit())
                    .thing(Mandat.mode, target.value().map(value -> Terms.iri(target.mode())))
                    .thing(Mandat.comparator, target.value().map(value -> Terms.iri(target.comparator())))
                    .figure(Mandat.baseline, target.baseline()).words(Mandat.per, target.per())
                    .moment(Mandat.deadline, target.deadline().map(Reading.Deadline::date))
                    .thing(Mandat.deadlineBasis, target.deadline().map(deadline -> Terms.iri(deadline.basis())))
                    .moment(Mandat.start, target.start()).words(Mandat.indicator, target.indicator()).claims;
            case Reading.Relation relation ->
                new Claims(measure).thing(relation.property(), Optional.of(relation.object())).claims;
        };
    }

    /** What a correction says is right. */
    static List<Claim> of(Review review, Correction correction) {
        Claims said = new Claims(review.target());
        return switch (correction) {
            case Correction.OfMeasure(Optional<Integer> specificity, List<String> themes) -> {
                specificity.ifPresent(grade -> said.add(Mandat.specificity, new Claim.Grade(grade)));
                themes.forEach(theme -> said.add(Mandat.theme, new Claim.Thing(theme)));
                yield said.claims;
            }
            case Correction.OfEffect(Optional<String> institution, Optional<String> kind) ->
                said.thing(Mandat.institution, institution).thing(Mandat.kind, kind).claims;
            case Correction.OfTarget right -> said.figure(Mandat.value, right.value()).thing(Mandat.unit, right.unit())
                    .thing(Mandat.mode, right.mode().map(Terms::iri))
                    .thing(Mandat.comparator, right.comparator().map(Terms::iri))
                    .figure(Mandat.baseline, right.baseline()).words(Mandat.per, right.per())
                    .moment(Mandat.deadline, right.deadline())
                    .thing(Mandat.deadlineBasis, right.basis().map(Terms::iri)).moment(Mandat.start, right.start())
                    .words(Mandat.indicator, right.indicator()).claims;
            case Correction.OfRelation(String property, String object) ->
                new Claims(review.measure()).thing(property, Optional.of(object)).claims;
        };
    }

    private Claims thing(String property, Optional<String> iri) {
        iri.ifPresent(value -> add(property, new Claim.Thing(value)));
        return this;
    }

    private Claims figure(String property, Optional<BigDecimal> number) {
        number.ifPresent(value -> add(property, new Claim.Figure(value)));
        return this;
    }

    private Claims moment(String property, Optional<String> date) {
        date.ifPresent(value -> add(property, new Claim.Moment(value)));
        return this;
    }

    private Claims words(String property, Optional<String> text) {
        text.ifPresent(value -> add(property, new Claim.Words(value)));
        return this;
    }

    private void add(String property, Claim.Value value) {
        claims.add(new Claim(subject, property, value));
    }
}
