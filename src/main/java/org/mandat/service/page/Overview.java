package org.mandat.service.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.mandat.question.Answer;
import org.mandat.question.Answer.Rows;
import org.mandat.question.Sparql;
import org.mandat.service.view.Resources;

/**
 * What a generation holds, as the start page says it. Bounded however large the graph is.
 *
 * @param counts       by name: programmes, parties, measures, institutions, effects, targets, laws, themes, reviews, triples
 * @param programmes   the most recent first
 * @param institutions those of most programmes first
 */
record Overview(Map<String, Long> counts, List<Programme> programmes, List<Institution> institutions) {
    private static final String EFFECT = "https://w3id.org/mandat/effect/";
    /** The groups of effects, in the order of the bars. */
    static final List<String> GROUPS = List.of("empower", "change", "constrain", "involve");

    /** A programme with the number of its effects in each of {@link #GROUPS}. */
    record Programme(String iri, long year, String title, String parties, long words, long measures,
            List<Long> effects) {
        long allEffects() {
            return effects.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** An institution with how many programmes and measures speak of it. */
    record Institution(String iri, String name, Optional<String> acronym, long programmes, long measures) {
    }

    static Overview of(DatasetGraph dataset) {
        Rows counts = rows("counts", dataset);
        Map<String, Long> numbers = new LinkedHashMap<>();
        counts.columns().forEach(column -> numbers.put(column.getVarName(), number(counts, 0, column.getVarName())));
        return new Overview(numbers, programmes(dataset), institutions(dataset));
    }

    private static List<Programme> programmes(DatasetGraph dataset) {
        Rows effects = rows("effects", dataset);
        Map<String, Long> byGroup = new LinkedHashMap<>();
        for (int row = 0; row < effects.rows().size(); row++) {
            byGroup.put(text(effects, row, "programme") + " " + text(effects, row, "group"),
                    number(effects, row, "effects"));
        }
        Rows rows = rows("programmes", dataset);
        List<Programme> programmes = new ArrayList<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            String iri = text(rows, row, "programme");
            programmes.add(new Programme(iri, number(rows, row, "year"), text(rows, row, "title"),
                    text(rows, row, "parties"), number(rows, row, "words"), number(rows, row, "measures"),
                    GROUPS.stream().map(group -> byGroup.getOrDefault(iri + " " + EFFECT + group, 0L)).toList()));
        }
        return programmes;
    }

    private static List<Institution> institutions(DatasetGraph dataset) {
        Rows rows = rows("institutions", dataset);
        List<Institution> institutions = new ArrayList<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            String iri = text(rows, row, "institution");
            String name = text(rows, row, "name");
            String acronym = text(rows, row, "acronym");
            institutions.add(new Institution(iri, name.isEmpty() ? iri : name,
                    Optional.of(acronym).filter(value -> !value.isEmpty() && !value.equals(name)),
                    number(rows, row, "programmes"), number(rows, row, "measures")));
        }
        return institutions;
    }

    private static Rows rows(String query, DatasetGraph dataset) {
        return (Rows) Answer.to(Sparql.parse(Resources.text(query + ".rq"), query + ".rq"), dataset);
    }

    private static String text(Rows rows, int row, String column) {
        return rows.cell(row, Var.alloc(column))
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString()).orElse("");
    }

    private static long number(Rows rows, int row, String column) {
        String digits = text(rows, row, column);
        return digits.matches("-?[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }
}
