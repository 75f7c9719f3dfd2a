package org.mandat.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/**
 * One file of {@code queries/}: a query with titles, typed parameters and, where it has one, the question that finds its evidence.
 *
 * @param name       its file's name without {@code .rq}
 * @param key        the columns that identify a row, without question marks; may be empty
 * @param evidence   the name of the question that finds the measures behind a row
 * @param columns    of its rows; none where it builds a graph
 * @param headings   what its columns are called
 * @param chart      how its answer is drawn, if it is
 * @param text       the whole file
 */
public record Question(String name, String titleFr, String titleEn, String summaryFr, String summaryEn,
        List<Parameter> parameters, List<String> key, Optional<String> evidence, List<String> columns,
        Headings headings,
        Optional<Chart> chart, String text) {
    private static final Set<String> ONCE = Set.of("title-fr", "title-en", "summary-fr", "summary-en", "key",
            "evidence", "chart");

    public Question {
        parameters = List.copyOf(parameters);
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    /**
     * @param file how messages name the file
     * @throws MandatException QUERY with file and line: a faulty header, a syntax error, a key or parameter that the query lacks
     */
    public static Question read(String name, String file, String text) {
        return read(name, file, text, Headings.NONE, Optional.empty());
    }

    /**
     * The same with headings that the questions of a folder share.
     *
     * @param checked its columns, where this text is known to be a right question: its SPARQL is then not read
     */
    static Question read(String name, String file, String text, Headings shared, Optional<List<String>> checked) {
        Header header = Header.read(file, text).check(ONCE, Set.of("param", "column"));
        List<Parameter> parameters = header.all("param").stream().map(entry -> Parameter.read(header, entry)).toList();
        List<String> key = header.find("key").stream().flatMap(entry -> Stream.of(entry.value().split(" ")))
                .map(column -> column.replaceFirst("^\\?", "")).toList();
        String titleFr = header.require("title-fr");
        String titleEn = header.require("title-en");
        String summaryFr = header.require("summary-fr");
        String summaryEn = header.require("summary-en");
        Optional<Query> query = checked.isPresent() ? Optional.empty() : Optional.of(Sparql.parse(text, file));
        List<String> variables = checked.orElseGet(() -> query.orElseThrow().getResultVars());
        Question question = new Question(name, titleFr, titleEn, summaryFr, summaryEn, parameters, key,
                header.find("evidence").map(Header.Entry::value),
                query.filter(each -> !each.isSelectType()).isPresent() ? List.of() : variables, shared.with(header),
                header.find("chart").map(entry -> Chart.read(header, entry, variables)), text);
        query.ifPresent(read -> check(header, key, parameters, read));
        return question;
    }

    /** The query selects its key and takes its parameters; those that have a value of their own can be given it. */
    private static void check(Header header, List<String> key, List<Parameter> parameters, Query query) {
        header.find("key").ifPresent(entry -> {
            if (!query.getResultVars().containsAll(key)) {
                throw header.error(entry, "the query does not select all of its key: " + entry.value());
            }
        });
        Set<String> variables = parameters.isEmpty() ? Set.of() : Substitution.variables(query);
        for (Header.Entry entry : header.all("param")) {
            String parameter = Parameter.read(header, entry).name();
            if (!variables.contains(parameter)) {
                throw header.error(entry, "the query has no variable ?" + parameter);
            }
        }
        Substitution.apply(query, parameters.stream().filter(parameter -> parameter.value().isPresent())
                .collect(Collectors.toMap(parameter -> Var.alloc(parameter.name()), p -> p.value().get())),
                header.file());
    }

    /** The parameter of that name, if there is one. */
    public Optional<Parameter> parameter(String wanted) {
        return parameters.stream().filter(each -> each.name().equals(wanted)).findFirst();
    }

    public String title(String language) {
        return language.equals("fr") ? titleFr : titleEn;
    }

    public String summary(String language) {
        return language.equals("fr") ? summaryFr : summaryEn;
    }

    /**
     * The query with values in place of its parameters. Values are read as terms and substituted in the syntax tree, so none can
     * change the query's shape.
     *
     * @param given parameter name → written value; where one is missing, the parameter's own value, or nothing if it is optional
     * @throws MandatException QUERY for an unknown, malformed or missing parameter
     */
    public Query bind(Map<String, String> given) {
        return bind(given, Set.of());
    }

    /**
     * The same with some parameters left as variables.
     *
     * @param free their names, each of a parameter for which no value is given
     */
    public Query bind(Map<String, String> given, Set<String> free) {
        for (String wanted : given.keySet()) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(wanted))) {
                throw error("has no parameter \"" + wanted + "\"; " + (parameters.isEmpty()
                        ? "it takes none"
                        : "known are " + parameters.stream().map(Parameter::name).collect(Collectors.joining(", "))));
            }
        }
        Map<Var, Node> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            String written = given.get(parameter.name());
            if (written != null) {
                values.put(Var.alloc(parameter.name()), parameter.read(written)
                        .orElseThrow(() -> error("expects for \"" + parameter.name() + "\" "
                                + parameter.type().expected() + ", not \"" + written + "\"")));
            } else if (!parameter.optional() && !free.contains(parameter.name())) {
                values.put(Var.alloc(parameter.name()), parameter.value().orElseThrow(() -> error(
                        "needs the parameter \"" + parameter.name() + "\": " + parameter.type().expected())));
            }
        }
        return Substitution.apply(Sparql.parse(text, name), values, name);
    }

    private MandatException error(String message) {
        return new MandatException(ErrorCode.QUERY, "the question \"" + name + "\" " + message);
    }
}
