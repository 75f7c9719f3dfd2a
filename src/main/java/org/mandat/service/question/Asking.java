package org.mandat.service.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.mandat.question.Parameter;
import org.mandat.question.ParameterType;
import org.mandat.question.Prefixes;
import org.mandat.question.Question;
import org.mandat.service.generation.ServedGraph;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Language;
import org.mandat.service.http.Problem;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Said;
import org.mandat.service.view.Links;

/**
 * A question with the values that a request gives it.
 *
 * @param values   by parameter, as they are written in addresses; checked
 * @param language of the words that the answer makes up itself
 */
public record Asking(Question question, Map<String, String> values, Language language) {
    /** What a request may say beside the question's parameters. */
    private static final Set<String> BESIDE = Set.of("lang", "format", "limit", "offset", "page", "evidence",
            "generation", "question");
    private static final String LANGUAGE = "lang";

    public Asking {
        values = Map.copyOf(values);
    }

    /**
     * @throws Refusal 400 for a parameter that is unknown, malformed or missing
     */
    public static Asking of(Asked asked, Question question, Language language) {
        List<Parameter> parameters = asked(question);
        Map<String, String> values = new TreeMap<>();
        for (Map.Entry<String, String[]> each : asked.request().getParameterMap().entrySet()) {
            String name = each.getKey();
            if (BESIDE.contains(name)) {
                continue;
            }
            Parameter parameter = parameters.stream().filter(known -> known.name().equals(name)).findFirst()
                    .orElseThrow(() -> new Refusal(400, "unknown-parameter", name, parameters.isEmpty()
                            ? "–"
                            : parameters.stream().map(Parameter::name).collect(Collectors.joining(", "))));
            asked.parameter(name).map(value -> meant(asked.graph(), parameter, value, language)).ifPresent(value -> {
                if (parameter.read(value).isEmpty()) {
                    throw new Refusal(Problem.of(400, "malformed-parameter", new Said("malformed-parameter."
                            + parameter.type().keyword(), List.of(name, value))));
                }
                values.put(name, value);
            });
        }
        return new Asking(question, values, language);
    }

    /** What is meant: the thing of the graph that has this name (« CNIL »), or the value as it was written. */
    private static String meant(ServedGraph.Lease graph, Parameter parameter, String value, Language language) {
        return parameter.type() == ParameterType.IRI
                ? Choices.named(Choices.of(graph, parameter, language), value).orElse(value)
                : value;
    }

    /** The parameters that people set; the language of the words is no question of theirs. */
    public static List<Parameter> asked(Question question) {
        return question.parameters().stream().filter(parameter -> !parameter.name().equals(LANGUAGE)).toList();
    }

    /** The parameters that must be given and are not. */
    public List<Parameter> missing() {
        return asked(question).stream().filter(parameter -> !parameter.optional() && parameter.value().isEmpty()
                && !values.containsKey(parameter.name())).toList();
    }

    /**
     * @throws Refusal 400 if a value is missing
     */
    public Query query() {
        missing().stream().findFirst().ifPresent(parameter -> {
            throw new Refusal(400, "missing-parameter", parameter.name(), parameter.label(language.tag()));
        });
        return question.bind(bound());
    }

    /** The query as text: as it was written where nothing is to be put into it. */
    public String sparql() {
        return question.parameters().isEmpty()
                ? question.text().lines().filter(line -> !line.startsWith("#+"))
                        .collect(Collectors.joining("\n", "", "\n"))
                : query().serialize();
    }

    private Map<String, String> bound() {
        Map<String, String> bound = new LinkedHashMap<>(values);
        question.parameter(LANGUAGE).ifPresent(parameter -> bound.put(LANGUAGE, language.tag()));
        return bound;
    }

    /** Whether a column of the answer can only hold what was asked for. */
    public boolean isGiven(String column) {
        String thing = column.replaceFirst("Label$", "");
        return question.parameter(thing).filter(parameter -> !value(parameter).isEmpty()).isPresent();
    }

    /** The value in force for a parameter, as it is written; empty if there is none. */
    public String value(Parameter parameter) {
        return Optional.ofNullable(values.get(parameter.name()))
                .or(() -> parameter.optional()
                        ? Optional.empty()
                        : parameter.value().map(term -> written(parameter, term)))
                .orElse("");
    }

    /** A term as short as the parameter reads it. */
    public static String written(Parameter parameter, Node term) {
        if (!term.isURI()) {
            return term.getLiteralLexicalForm();
        }
        String iri = term.getURI();
        String namespace = parameter.type() == ParameterType.IRI
                ? parameter.value().map(like -> like.getURI().substring(0, like.getURI().lastIndexOf('/') + 1))
                        .orElse("")
                : "";
        String last = iri.startsWith(namespace) ? iri.substring(namespace.length()) : iri;
        for (String candidate : List.of(last, Prefixes.shorten(iri))) {
            if (parameter.read(candidate).filter(term::equals).isPresent()) {
                return candidate;
            }
        }
        return iri;
    }

    /** The question's page. */
    public String page() {
        return address("/questions/" + question.name());
    }

    /** The same answer of the API, in a format. */
    public String api(String format) {
        String address = Links.with(address("/api/questions/" + question.name()), "format", format);
        return language == Language.FR ? address : Links.with(address, LANGUAGE, language.tag());
    }

    /** The query editor with the query. */
    public String editor() {
        return address(Links.question(question.name()));
    }

    private String address(String path) {
        String address = path;
        for (Map.Entry<String, String> each : new TreeMap<>(values).entrySet()) {
            address = Links.with(address, each.getKey(), each.getValue());
        }
        return address;
    }
}
