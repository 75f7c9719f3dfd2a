package org.mandat.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mandat.document.Folding;
import org.mandat.document.Span;
import org.mandat.interpretation.Decision;
import org.mandat.interpretation.Measure;
import org.mandat.interpretation.Passage;
import org.mandat.interpretation.Reading;
import org.mandat.knowledge.Iri;
import org.mandat.knowledge.Sense;
import org.mandat.vocabulary.Mandat;

/** The readings of one measure in words. */
final class Facts {
    private final String text;
    /** What each top theme weighs in all. */
    private final Map<String, Double> weights = new LinkedHashMap<>();
    /** The top theme that a cue weighed for. */
    private final Map<String, String> tops = new LinkedHashMap<>();

    Facts(String text, List<Decision> decisions) {
        this.text = text;
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Weighed weighed) {
                weights.merge(weighed.top(), weighed.weight(), Double::sum);
                tops.put(weighed.cue().iri(), weighed.top());
            }
        }
    }

    List<Explanation.Fact> of(Measure measure) {
        List<Explanation.Fact> facts = new ArrayList<>();
        for (Reading reading : measure.readings()) {
            Explanation.Fact fact = fact(reading);
            boolean weighed = facts.stream().anyMatch(before -> before.detail().equals(weights()));
            facts.add(weighed && fact.detail().equals(weights())
                    ? new Explanation.Fact(fact.kind(), fact.what(), "", fact.cue())
                    : fact);
        }
        measure.endorses().ifPresent(
                demand -> facts.add(new Explanation.Fact("endorses", quoted(demand), "", Wording.cue(measure.cue()))));
        return facts;
    }

    private Explanation.Fact fact(Reading reading) {
        String cue = Wording.cue(reading.cue());
        return switch (reading) {
            case Reading.Effect effect -> new Explanation.Fact("effect",
                    Iri.localName(effect.institution().iri()) + " " + Iri.localName(effect.kind()), detail(effect),
                    cue);
            case Reading.Target target -> new Explanation.Fact("target", aim(target), detail(target), cue);
            case Reading.Relation relation -> new Explanation.Fact(Iri.localName(relation.property()),
                    Iri.localName(relation.object()),
                    relation.property().equals(Mandat.theme)
                            ? weights()
                            : relation.ambiguous() ? "or another thing of that name" : "",
                    cue);
        };
    }

    /** « connectivity 2, media 0.5 », the heaviest first. */
    String weights() {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> Iri.localName(each.getKey()) + " " + number(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String number(double weight) {
        return java.math.BigDecimal.valueOf(weight).setScale(2, java.math.RoundingMode.HALF_UP).stripTrailingZeros()
                .toPlainString();
    }

    private String detail(Reading.Effect effect) {
        List<String> details = new ArrayList<>();
        effect.evidence().stream().filter(passage -> passage.role() == Passage.Role.ANTECEDENT)
                .forEach(passage -> details.add("named before: " + quoted(passage.span())));
        effect.condition().ifPresent(condition -> details.add("on condition: " + quoted(condition.span())));
        return String.join("; ", details);
    }

    private static String aim(Reading.Target target) {
        List<String> aim = new ArrayList<>();
        target.value().ifPresent(value -> aim.add(Wording.amount(target.mode(), target.comparator())
                + value.toPlainString() + target.unit().map(unit -> " " + Iri.localName(unit)).orElse("")));
        target.baseline().ifPresent(baseline -> aim.add("from " + baseline.toPlainString()));
        target.deadline().ifPresent(deadline -> aim.add("by " + deadline.date()
                + (deadline.basis() == Sense.Basis.STATED ? "" : " (" + Wording.plain(deadline.basis()) + ")")));
        target.start().ifPresent(start -> aim.add("as of " + start));
        return String.join(" ", aim);
    }

    private static String detail(Reading.Target target) {
        List<String> details = new ArrayList<>();
        target.indicator().ifPresent(phrase -> details.add("of " + Wording.quoted(phrase)));
        target.quantifies().ifPresent(effect -> details.add("quantifies " + Iri.localName(effect.institution().iri())
                + " " + Iri.localName(effect.kind())));
        return String.join("; ", details);
    }

    private String quoted(Span span) {
        return Wording.quoted(Folding.fold(span.of(text)));
    }
}
