package org.mandat.service.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.mandat.question.Parameter;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Problem;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Said;
import org.mandat.service.question.Choices;
import org.mandat.service.view.Addresses;

/**
 * What measures must be about: of each facet with values, one of them.
 *
 * @param values by facet; years as integers, all others as IRIs
 */
record Filters(Map<Facet, Set<Node>> values) {
    /**
     * From parameters, each of which may be given several times; a year also as {@code 2011-2017}.
     *
     * @throws Refusal 400 for a value that cannot be read
     */
    static Filters of(Asked asked) {
        Map<Facet, Set<Node>> values = new EnumMap<>(Facet.class);
        Addresses addresses = Addresses.of(asked.graph());
        for (Facet facet : Facet.ALL) {
            Parameter parameter = facet.parameter(addresses);
            Set<Node> wanted = new LinkedHashSet<>();
            List<Choices.Choice> choices = asked.parameters(facet.keyword()).isEmpty()
                    ? List.of()
                    : Choices.of(asked.graph(), parameter, asked.language());
            for (String value : asked.parameters(facet.keyword())) {
                if (facet == Facet.YEAR && value.matches("[0-9]{4}-[0-9]{4}")) {
                    choices.stream().map(Choices.Choice::value)
                            .filter(year -> year.compareTo(value.substring(0, 4)) >= 0
                                    && year.compareTo(value.substring(5)) <= 0)
                            .forEach(year -> parameter.read(year).ifPresent(wanted::add));
                    wanted.add(parameter.read(value.substring(0, 4)).orElseThrow());
                } else {
                    wanted.add(parameter.read(Choices.named(choices, value).orElse(value))
                            .orElseThrow(() -> new Refusal(Problem.of(400, "malformed-parameter",
                                    new Said("malformed-parameter." + parameter.type().keyword(),
                                            List.of(facet.keyword(), value))))));
                }
            }
            if (!wanted.isEmpty()) {
                values.put(facet, wanted);
            }
        }
        return new Filters(values);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Set<Node> of(Facet facet) {
        return values.getOrDefault(facet, Set.of());
    }

    /** Without those of one facet. */
    Filters without(Facet facet) {
        Map<Facet, Set<Node>> fewer = new EnumMap<>(Facet.class);
        fewer.putAll(values);
        fewer.remove(facet);
        return new Filters(fewer);
    }
}
