package org.mandat.service.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.mandat.question.Answer.Rows;
import org.mandat.question.Parameter;
import org.mandat.question.Question;
import org.mandat.question.Questions;
import org.mandat.service.answer.Part;
import org.mandat.service.answer.Running;
import org.mandat.service.answer.Translation;
import org.mandat.service.http.Refusal;
import org.mandat.service.view.Names;

/**
 * The words that support each row of an answer. One query finds those of all rows: the evidence question, with the key columns of
 * the rows as its data.
 *
 * @param columns of the evidence question's own answer
 * @param ofRows  for each row of the answer, in its order
 */
public record Evidence(List<Var> columns, List<OfRow> ofRows) {
    /** The most rows that are proved at once. */
    public static final int MOST_ROWS = 100;
    /** The most pieces that are shown for one row. */
    public static final int MOST_OF_ROW = 10;
    private static final int MOST = 20_000;
    private static final String PREFIX = "evidence_";

    /**
     * What supports one row.
     *
     * @param count how many pieces there are, of which {@code pieces} holds at most {@value Evidence#MOST_OF_ROW}
     */
    public record OfRow(List<Binding> pieces, long count) {
        static final OfRow NONE = new OfRow(List.of(), 0);
    }

    /** The question that finds the words behind a row; 400 if there is none. */
    public static Question question(Questions questions, Question question) {
        return question.evidence().flatMap(questions::find)
                .orElseThrow(() -> new Refusal(400, "no-evidence", question.name()));
    }

    /** @param rows at most {@value #MOST_ROWS} */
    public static Evidence of(Running running, DatasetGraph dataset, Questions questions, Question question,
            Rows rows) {
        Question finder = question(questions, question);
        List<Var> key = key(question, finder);
        Set<Binding> keys = new LinkedHashSet<>();
        rows.rows().stream().filter(row -> key.stream().allMatch(row::contains))
                .forEach(row -> keys.add(of(row, key)));
        Query query = finder.bind(Map.of(), key.stream().map(Var::getVarName).collect(Collectors.toSet()));
        List<Var> columns = List.copyOf(query.getProjectVars());
        ElementData data = new ElementData();
        key.forEach(data::add);
        keys.forEach(data::add);
        ((ElementGroup) query.getQueryPattern()).getElements().addFirst(data);
        key.stream().filter(variable -> !columns.contains(variable)).forEach(query::addResultVar);
        query.setOffset(Query.NOLIMIT);
        Part found = running.part(query, dataset, 0, MOST);
        if (found.more()) {
            throw new Refusal(422, "too-much-evidence");
        }
        Map<Binding, List<Binding>> byKey = new LinkedHashMap<>();
        found.rows().rows().forEach(piece -> byKey.computeIfAbsent(of(piece, key), unseen -> new ArrayList<>())
                .add(of(piece, columns)));
        return new Evidence(columns, rows.rows().stream()
                .map(row -> ofRow(byKey.getOrDefault(of(row, key), List.of()))).toList());
    }

    private static OfRow ofRow(List<Binding> pieces) {
        return pieces.isEmpty()
                ? OfRow.NONE
                : new OfRow(pieces.stream().limit(MOST_OF_ROW).toList(), pieces.size());
    }

    /** The key columns by which the finder can be asked. */
    static List<Var> key(Question question, Question finder) {
        List<String> known = finder.parameters().stream().map(Parameter::name).toList();
        return question.key().stream().filter(known::contains).map(Var::alloc).toList();
    }

    private static Binding of(Binding row, List<Var> columns) {
        BindingBuilder part = Binding.builder();
        for (Var column : columns) {
            Node node = row.get(column);
            if (node != null) {
                part.add(column, node);
            }
        }
        return part.build();
    }

    /** The same with names in another language; within a transaction of theirs. */
    public Evidence in(Names names) {
        return new Evidence(columns, ofRows.stream()
                .map(row -> new OfRow(Translation.of(new Rows(columns, row.pieces()), names).rows(), row.count()))
                .toList());
    }

    /** Rows with their evidence beside them in columns {@code evidence_…}: a row for each piece, and one for a row without any. */
    public Rows beside(Rows rows) {
        List<Var> wide = new ArrayList<>(rows.columns());
        columns.forEach(column -> wide.add(beside(column)));
        List<Binding> all = new ArrayList<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            Binding left = rows.rows().get(row);
            List<Binding> pieces = ofRows.get(row).pieces();
            for (Binding piece : pieces.isEmpty() ? List.of(Binding.noParent) : pieces) {
                BindingBuilder line = Binding.builder();
                left.forEach(line::add);
                piece.forEach((column, node) -> line.add(beside(column), node));
                all.add(line.build());
            }
        }
        return new Rows(wide, all);
    }

    private static Var beside(Var column) {
        return Var.alloc(PREFIX + column.getVarName());
    }
}
