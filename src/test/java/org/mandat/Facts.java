package org.mandat;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mandat.interpretation.Interpretation;
import org.mandat.interpretation.Measure;
import org.mandat.interpretation.Passage;
import org.mandat.interpretation.Reading;
import org.mandat.knowledge.Iri;
import org.mandat.knowledge.Sense;
import org.mandat.vocabulary.Mandat;

/**
 * What was read from a text, as short lines: {@code effect: cnil more-budget}, {@code target: less-than 10 euro-per-month by 2025},
 * {@code law: repeals loi-hadopi}, {@code theme: fibre}, {@code company: gafam}, {@code mention: guyane}, {@code condition: cnil if …},
 * {@code indicator: …}, {@code body: …} (the label of a body to be created), {@code specificity: 3}.
 */
record Facts(TreeMap<String, TreeSet<String>> byKind) {
    static final List<String> KINDS = List.of("measure", "effect", "condition", "target", "indicator", "law", "theme",
            "company", "mention", "body", "specificity");

    static Facts of(Interpretation interpretation) {
        Facts facts = new Facts(new TreeMap<>());
        interpretation.bodies().forEach(body -> facts.add("body", body.label()));
        String text = interpretation.text().layout().document().text();
        for (Measure measure : interpretation.measures()) {
            facts.add("measure", measure.quote());
            facts.add("specificity", String.valueOf(measure.specificity()));
            for (Reading reading : measure.readings()) {
                switch (reading) {
                    case Reading.Effect effect -> facts.effect(effect, text);
                    case Reading.Target target -> facts.target(target);
                    case Reading.Relation relation -> facts.relation(relation);
                }
            }
        }
        return facts;
    }

    TreeSet<String> of(String kind) {
        return byKind.getOrDefault(kind, new TreeSet<>());
    }

    private void add(String kind, String fact) {
        byKind.computeIfAbsent(kind, k -> new TreeSet<>()).add(fact);
    }

    private void effect(Reading.Effect effect, String text) {
        String body = Iri.localName(effect.institution().iri());
        add("effect", body + " " + Iri.localName(effect.kind()));
        effect.condition().map(Passage::span)
                .ifPresent(span -> add("condition", body + " " + org.mandat.document.Folding.fold(span.of(text))));
    }

    private void target(Reading.Target target) {
        StringBuilder fact = new StringBuilder();
        target.value().ifPresent(value -> {
            if (target.mode() != Sense.Mode.LEVEL) {
                fact.append(name(target.mode())).append(' ');
            }
            if (target.comparator() != Sense.Comparator.EXACTLY) {
                fact.append(name(target.comparator())).append(' ');
            }
            fact.append(value.stripTrailingZeros().toPlainString()).append(' ')
                    .append(target.unit().map(Iri::localName).orElse("without-unit")).append(' ');
        });
        target.baseline().ifPresent(
                baseline -> fact.append("from ").append(baseline.stripTrailingZeros().toPlainString()).append(' '));
        target.deadline().ifPresent(deadline -> {
            fact.append("by ").append(deadline.date()).append(' ');
            if (deadline.basis() != Sense.Basis.STATED) {
                fact.append(name(deadline.basis())).append(' ');
            }
        });
        target.start().ifPresent(start -> fact.append("since ").append(start));
        add("target", fact.toString().strip());
        target.indicator().ifPresent(indicator -> add("indicator", indicator));
    }

    private void relation(Reading.Relation relation) {
        String object = Iri.localName(relation.object()) + (relation.ambiguous() ? " ambiguous" : "");
        if (relation.property().equals(Mandat.theme)) {
            add("theme", object);
        } else if (relation.property().equals(Mandat.company)) {
            add("company", object);
        } else if (relation.property().equals(Mandat.mentions)) {
            add("mention", object);
        } else {
            add("law", Iri.localName(relation.property()) + " " + object);
        }
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
