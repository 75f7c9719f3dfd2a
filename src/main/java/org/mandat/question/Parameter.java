package org.mandat.question;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.jena.graph.Node;

/**
 * A variable of a question that the asker may set.
 *
 * @param name     of the variable, without its question mark
 * @param optional whether it may stay unbound; its value is then only an example
 * @param written  what stands in when nothing is given, or for an optional one an example; without either it must be given
 * @param labelFr  for people, in French
 * @param labelEn  the same in English
 */
public record Parameter(String name, ParameterType type, boolean optional, Optional<String> written, String labelFr,
        String labelEn) {
    private static final Pattern LINE = Pattern.compile("(?<name>[A-Za-z][A-Za-z0-9_]*)\\s+(?<type>[a-z]+)"
            + "(?<optional>\\s+optional)?(?<value>\\s+(?:<[^>]*>|\"[^\"]*\"(?!@)|[^\\s\"<][^\\s\"]*))?"
            + "(?<labels>(?:\\s+\"[^\"]*\"@(?:fr|en)){2})");
    private static final Pattern LABEL = Pattern.compile("\"([^\"]*)\"@(fr|en)");

    /** Reads {@code name type [optional] [value] "label"@fr "label"@en}. */
    static Parameter read(Header header, Header.Entry entry) {
        Matcher line = LINE.matcher(entry.value());
        if (!line.matches()) {
            throw header.error(entry, "expected \"#+ param: name type [optional] [value] \"label\"@fr \"label\"@en\"");
        }
        ParameterType type = ParameterType.named(line.group("type")).orElseThrow(() -> header.error(entry,
                "unknown type \"" + line.group("type") + "\"; known are iri, string, integer, year, date, boolean"));
        String fr = "";
        String en = "";
        Matcher label = LABEL.matcher(line.group("labels"));
        while (label.find()) {
            if (label.group(2).equals("fr")) {
                fr = label.group(1);
            } else {
                en = label.group(1);
            }
        }
        if (fr.isEmpty() || en.isEmpty()) {
            throw header.error(entry, "a parameter needs one label @fr and one @en");
        }
        Optional<String> written = Optional.ofNullable(line.group("value")).map(String::strip)
                .map(value -> type == ParameterType.STRING && value.startsWith("\"")
                        ? value.substring(1, value.length() - 1)
                        : value);
        written.filter(value -> !type.accepts(value)).ifPresent(value -> {
            throw header.error(entry, "the value " + value + " is not " + type.expected());
        });
        return new Parameter(line.group("name"), type, line.group("optional") != null, written, fr, en);
    }

    /** The term that {@link #written} stands for. */
    public Optional<Node> value() {
        return written.flatMap(type::read);
    }

    public String label(String language) {
        return language.equals("fr") ? labelFr : labelEn;
    }

    /**
     * The term for a given value. An IRI may be given by its last part alone ({@code cnil}) where this parameter's own value shows
     * which namespace is meant.
     */
    public Optional<Node> read(String given) {
        boolean lastPart = type == ParameterType.IRI && written.isPresent()
                && given.matches("[\\p{L}\\p{N}_-]+(/[\\p{L}\\p{N}_-]+)*");
        if (lastPart) {
            String like = value().orElseThrow().getURI();
            return type.read(like.substring(0, like.lastIndexOf('/') + 1) + given);
        }
        return type.read(given);
    }
}
