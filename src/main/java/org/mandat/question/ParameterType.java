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

    /** Whether a value is well written. */
    boolean accepts(String value) {
        return switch (this) {
            case IRI -> iri(value).isPresent();
            case STRING -> value.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
            case INTEGER -> value.matches("[+-]?[0-9]{1,18}");
            case YEAR -> value.matches("[0-9]{4}");
            case DATE -> isDate(value);
            case BOOLEAN -> value.matches("true|false");
        };
    }

    /** The term a written value stands for; empty if it is malformed. */
    public Optional<Node> read(String value) {
        return accepts(value) ? Optional.of(term(value)) : Optional.empty();
    }

    private Node term(String value) {
        return switch (this) {
            case IRI -> NodeFactory.createURI(iri(value).orElseThrow());
            case STRING -> NodeFactory.createLiteralString(value);
            case INTEGER, YEAR -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger);
            case DATE -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate);
            case BOOLEAN -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDboolean);
        };
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
