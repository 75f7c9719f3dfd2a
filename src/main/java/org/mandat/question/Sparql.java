package org.mandat.question;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/** Reads SPARQL 1.1 queries and says in one line what is wrong with one, and where. */
public final class Sparql {
    private static final Pattern POSITION = Pattern.compile("[Ll]ine (\\d+), column:? (\\d+)");
    private static final Pattern TOKEN = Pattern
            .compile("^Encountered \"\\s*(?:\"[^\"]*\"|<\\w+>)(?: \"(.*?)\\s*\")?\"? at line");
    private static final Pattern CHARACTER = Pattern
            .compile("Encountered: '?(\\d+)'? \\(.*after(?: prefix)? ?:? ?\"(.*)\"$");
    // Jena's parser lists every token it would have liked, one a line.
    private static final Pattern EXPECTED = Pattern.compile("(?m)^ {4}(\\S+) \\.\\.\\.");
    // Keeps a relative IRI from becoming a path of this machine.
    private static final String BASE = "https://base.invalid/";
    private static final int FEW = 4;
    private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: ([^:]*):");

    private Sparql() {
    }

    /** The ways to be wrong that are known by more than the parser's words. */
    public enum Wrong {
        /** The query ends early. */
        END,
        /** Likewise, and only few things could go on, which are named. */
        END_EXPECTED,
        /** A token that cannot stand there. */
        TOKEN,
        /** Likewise, with what could. */
        TOKEN_EXPECTED,
        /** A character that begins no token; and what stands before it. */
        CHARACTER,
        /** A prefix that is not declared. */
        PREFIX,
        /** Likewise; Mandat's own meaning of it is named. */
        KNOWN_PREFIX,
        /** What the parser says of it, in English. */
        OTHER
    }

    /**
     * What is wrong with a query.
     *
     * @param line   counted from 1; 0 if unknown
     * @param column counted from 1; 0 if unknown
     * @param with   what its way to be wrong names, in that order
     */
    public record Problem(int line, int column, Wrong wrong, List<String> with) {
        /** In one English line, without position. */
        public String message() {
            return switch (wrong) {
                case END -> "unexpected end of the query";
                case END_EXPECTED -> "unexpected end of the query; expected " + with.getFirst();
                case TOKEN -> "unexpected \"" + with.getFirst() + "\"";
                case TOKEN_EXPECTED -> "unexpected \"" + with.getFirst() + "\"; expected " + with.getLast();
                case CHARACTER -> "unexpected \"" + with.getFirst() + "\" after \"" + with.getLast() + "\"";
                case PREFIX -> "the prefix \"" + with.getFirst() + ":\" is not declared; add a PREFIX line for it";
                case KNOWN_PREFIX -> "the prefix \"" + with.getFirst() + ":\" is not declared; add PREFIX "
                        + with.getFirst() + ": <" + with.getLast() + ">";
                case OTHER -> with.getFirst();
            };
        }

        /** With its position after {@code where}, as {@code queries/x.rq:3:7: …}. */
        public String at(String where) {
            return line > 0 ? where + ":" + line + ":" + column + ": " + message() : where + ": " + message();
        }
    }

    /**
     * @param where how a message names the query, as its file
     * @throws MandatException QUERY with line and column
     */
    public static Query parse(String text, String where) {
        try {
            return parse(text);
        } catch (QueryException e) {
            throw new MandatException(ErrorCode.QUERY, problem(e).at(where), e);
        }
    }

    /**
     * @throws QueryException as Jena has it; {@link #problem} says it in one line
     */
    public static Query parse(String text) {
        // ARQ's syntax holds SPARQL 1.1 and more.
        return QueryFactory.create(text, BASE, Syntax.syntaxARQ);
    }

    /**
     * Only what SPARQL 1.1 allows, for queries of strangers; and, of ARQ's own, named graphs in the template of a CONSTRUCT.
     *
     * @throws QueryException as Jena has it
     */
    public static Query parseStandard(String text) {
        try {
            return QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_11);
        } catch (QueryException e) {
            Query wider = parse(text);
            if (wider.isConstructType() && wider.getConstructTemplate().containsRealQuad()) {
                return wider;
            }
            throw e;
        }
    }

    public static Problem problem(QueryException e) {
        String message = Optional.ofNullable(e.getMessage()).orElse("");
        String first = message.lines().findFirst().orElse("");
        // The getters tell where the token before the wrong one stands; the words tell the right place.
        Matcher position = POSITION.matcher(first);
        boolean placed = position.find();
        boolean parsed = e instanceof QueryParseException;
        int line = placed
                ? Integer.parseInt(position.group(1))
                : parsed ? Math.max(0, ((QueryParseException) e).getLine()) : 0;
        int column = placed
                ? Integer.parseInt(position.group(2))
                : parsed ? Math.max(0, ((QueryParseException) e).getColumn()) : 0;
        return problem(line, column, first, message);
    }

    private static Problem problem(int line, int column, String first, String message) {
        Matcher token = TOKEN.matcher(first);
        if (token.find()) {
            List<String> some = EXPECTED.matcher(message).results().map(result -> result.group(1)).toList();
            String expected = some.size() > FEW ? "" : String.join(" / ", some);
            if (first.contains("<EOF>")) {
                return expected.isEmpty()
                        ? new Problem(line, column, Wrong.END, List.of())
                        : new Problem(line, column, Wrong.END_EXPECTED, List.of(expected));
            }
            return expected.isEmpty()
                    ? new Problem(line, column, Wrong.TOKEN, List.of(token.group(1)))
                    : new Problem(line, column, Wrong.TOKEN_EXPECTED, List.of(token.group(1), expected));
        }
        Matcher character = CHARACTER.matcher(first);
        if (character.find()) {
            return new Problem(line, column, Wrong.CHARACTER,
                    List.of(Character.toString(Integer.parseInt(character.group(1))), character.group(2)));
        }
        Matcher prefix = PREFIX.matcher(first);
        if (prefix.find()) {
            String name = prefix.group(1);
            return Prefixes.expand(name + ":")
                    .map(iri -> new Problem(line, column, Wrong.KNOWN_PREFIX, List.of(name, iri)))
                    .orElseGet(() -> new Problem(line, column, Wrong.PREFIX, List.of(name)));
        }
        String rest = first.replaceFirst("^(?:Lexical error at )?[Ll]ine \\d+, column:? \\d+[:.]?\\s*", "")
                .replaceFirst("^Regex pattern exception: [\\w.]+: ", "not a regular expression: ").strip();
        return new Problem(line, column, Wrong.OTHER, List.of(rest.isEmpty() ? "the query cannot be read" : rest));
    }
}
