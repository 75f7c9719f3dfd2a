package org.mandat.service.chart;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mandat.question.Answer.Rows;
import org.mandat.question.Chart;
import org.mandat.question.Prefixes;
import org.mandat.question.Question;
import org.mandat.service.view.Names;

/**
 * What the forms of charts share: rows by the things they are about, with their names, numbers and links.
 *
 * @param rows  in the language of the names
 * @param links where the words behind a row stand
 */
record Drawing(Question question, Chart chart, Rows rows, Names names,
        Function<List<Binding>, Optional<String>> links) {
    /** What has a year, by which it is named and sorted. */
    private static final String DATED = "programme";
    private static final Var YEAR = Var.alloc("year");
    private static final int SERIES = 8;

    /** The rows of one thing. */
    record Group(String name, List<Binding> rows, Set<Binding> members) {
        static Group of(String name, List<Binding> rows) {
            Set<Binding> members = Collections.newSetFromMap(new IdentityHashMap<>());
            members.addAll(rows);
            return new Group(name, rows, members);
        }

        /** The rows that are of both. */
        List<Binding> and(Group other) {
            return rows.stream().filter(other.members::contains).toList();
        }
    }

    /** The rows by the value of a column, in the order of their first one, programmes by their years; those without it are left out. */
    List<Group> by(String column, List<Binding> of) {
        Var variable = Var.alloc(column);
        Map<Node, List<Binding>> groups = new LinkedHashMap<>();
        of.stream().filter(row -> row.contains(variable))
                .forEach(row -> groups.computeIfAbsent(row.get(variable), unseen -> new ArrayList<>()).add(row));
        List<Group> named = new ArrayList<>();
        groups.forEach((thing, its) -> named.add(Group.of(name(its.getFirst(), column), its)));
        if (column.equals(DATED)) {
            named.sort(Comparator.comparing(Group::name));
        }
        return named;
    }

    /** The name of what a column holds, after the year of its row where that tells things apart. */
    String name(Binding row, String column) {
        Node thing = row.get(Var.alloc(column));
        Node label = row.get(Var.alloc(column + "Label"));
        String name = label != null && label.isLiteral()
                ? label.getLiteralLexicalForm()
                : thing.isLiteral()
                        ? thing.getLiteralLexicalForm()
                        : names.stated(thing).map(Names.Name::text)
                                .orElseGet(() -> thing.isURI() ? Prefixes.shorten(thing.getURI()) : "…");
        return column.equals(DATED) && row.contains(YEAR)
                ? row.get(YEAR).getLiteralLexicalForm() + " · " + name
                : name;
    }

    /** The sum of a column of numbers. */
    static double sum(List<Binding> rows, String column) {
        return rows.stream().mapToDouble(row -> number(row, column)).sum();
    }

    static double number(Binding row, String column) {
        Node node = row.get(Var.alloc(column));
        return node != null && node.isLiteral() && node.getLiteralDatatype().isValid(node.getLiteralLexicalForm())
                && node.getLiteralValue() instanceof Number number ? number.doubleValue() : 0;
    }

    /** The address of the words behind rows; empty if there is none. */
    String link(List<Binding> of) {
        return links.apply(of).orElse("");
    }

    /** What a column is called. */
    String heading(String column) {
        return question.headings().of(column, names.language().tag());
    }

    /** A number as the language writes it. */
    String shown(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(ULocale.forLanguageTag(names.language().tag()));
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /** A number with what it counts: « 12 mesures ». */
    String counted(double value, String column) {
        return shown(value) + "\u00a0" + heading(column).toLowerCase(Locale.ROOT);
    }

    /** The style of a column or series: by its name, where the style sheet knows that, else by its number. */
    static String style(String column, int number) {
        return "s" + number % SERIES + " c-" + column;
    }
}
