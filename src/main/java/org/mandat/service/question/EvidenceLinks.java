package org.mandat.service.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mandat.question.Parameter;
import org.mandat.question.Question;
import org.mandat.question.Questions;
import org.mandat.service.http.Language;

/**
 * Where the words behind rows stand: the page of the evidence question with the values of their key columns.
 *
 * @param key    the columns by which the finder is asked
 */
public record EvidenceLinks(Question finder, List<Var> key) {
    /** Those of a question; none where it has no evidence. */
    public static Optional<EvidenceLinks> of(Questions questions, Question question) {
        return question.evidence().flatMap(questions::find)
                .map(finder -> new EvidenceLinks(finder, Evidence.key(question, finder)))
                .filter(links -> !links.key().isEmpty());
    }

    /** For one row; empty if it lacks a part of its key. */
    public Optional<String> of(Binding row) {
        return key.stream().allMatch(row::contains) ? ofAll(List.of(row)) : Optional.empty();
    }

    /** For several: by the parts of the key that they share; empty if a part that must be given is none of them. */
    public Optional<String> ofAll(List<Binding> rows) {
        Map<String, String> values = new TreeMap<>();
        for (Var column : key) {
            List<Node> nodes = rows.stream().map(row -> row.contains(column) ? row.get(column) : Node.ANY).distinct()
                    .toList();
            Parameter parameter = finder.parameter(column.getVarName()).orElseThrow();
            if (nodes.size() == 1 && nodes.getFirst().isConcrete()) {
                values.put(parameter.name(), Asking.written(parameter, nodes.getFirst()));
            } else if (!parameter.optional()) {
                return Optional.empty();
            }
        }
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Asking(finder, values, Language.FR).page());
    }
}
