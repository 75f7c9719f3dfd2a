package org.mandat.question;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What a question's parameter may hold, and how its written value becomes an RDF term. */
public enum ParameterType {
    /** An absolute IRI, bare or in angle brackets, or a name with a known prefix. */
    IRI("an IRI (https://…) or a prefixed name (institution:cnil)"),
    /** Any text without control characters: a plain literal. */
    STRING("a text without control characters"),
    /** {@code xsd:integer}. */
    INTEGER("a whole number"),
    /** Four digits: {@code xsd:integer}, as {@code mandat:year} is. */
    YEAR("a year of four digits"),
    /** {@code xsd:date}. */
    DATE("a date as 2022-04-10"),
    /** {@code xsd:boolean}. */
    BOOLEAN("true or false");

    private final String expected;

    ParameterType(String expected) {
        this.expected = expected;
    }

    /** What a value must look like, for messages. */
    public String expected() {
        return expected;
    }

    /** The type's name in headers: lower case. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ParameterType> named(String keyword) {
        for (ParameterType type : values()) {
            if (type.keyword().equals(keyword)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The term a written value stands for; empty if it is malformed. */
    public Optional<Node> read(String value) {
        return switch (this) {
            case IRI -> iri(value).map(NodeFactory::createURI);
            case STRING -> value.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')
                    ? Optional.empty()
                    : Optional.of(NodeFactory.createLiteralString(value));
            case INTEGER -> literal(value, "[+-]?[0-9]{1,18}", XSDDatatype.XSDinteger);
            case YEAR -> literal(value, "[0-9]{4}", XSDDatatype.XSDinteger);
            case DATE -> isDate(value) ? literal(value, ".*", XSDDatatype.XSDdate) : Optional.empty();
            case BOOLEAN -> literal(value, "true|false", XSDDatatype.XSDboolean);
        };
    }

    private static Optional<Node> literal(String value, String form, XSDDatatype datatype) {
        return value.matches(form) ? Optional.of(NodeFactory.createLiteralDT(value, datatype)) : Optional.empty();
    }

    private static Optional<String> iri(String value) {
        boolean bracketed = value.startsWith("<") && value.endsWith(">");
        String bare = bracketed ? value.substring(1, value.length() - 1) : Prefixes.expand(value).orElse(value);
        // The characters that SPARQL's IRIREF refuses; with them a term could not be written back as it was read.
        return bare.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]+")
                ? Optional.of(bare)
                : Optional.empty();
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
