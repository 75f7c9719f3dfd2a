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

    /**
     * What is wrong with a query.
     *
     * @param line   counted from 1; 0 if unknown
     * @param column counted from 1; 0 if unknown
     * @param message one line, without position
     */
    public record Problem(int line, int column, String message) {
        /** With its position after {@code where}, as {@code queries/x.rq:3:7: …}. */
        public String at(String where) {
            return line > 0 ? where + ":" + line + ":" + column + ": " + message : where + ": " + message;
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
        return new Problem(line, column, sentence(first, message));
    }

    private static String sentence(String first, String message) {
        Matcher token = TOKEN.matcher(first);
        if (token.find()) {
            List<String> expected = EXPECTED.matcher(message).results().map(result -> result.group(1)).toList();
            return "unexpected " + (first.contains("<EOF>") ? "end of the query" : "\"" + token.group(1) + "\"")
                    + (expected.isEmpty() || expected.size() > FEW
                            ? ""
                            : "; expected " + String.join(" or ", expected));
        }
        Matcher character = CHARACTER.matcher(first);
        if (character.find()) {
            return "unexpected \"" + Character.toString(Integer.parseInt(character.group(1))) + "\" after \""
                    + character.group(2) + "\"";
        }
        Matcher prefix = PREFIX.matcher(first);
        if (prefix.find()) {
            String name = prefix.group(1);
            return "the prefix \"" + name + ":\" is not declared; "
                    + Prefixes.expand(name + ":").map(iri -> "add PREFIX " + name + ": <" + iri + ">")
                            .orElse("add a PREFIX line for it");
        }
        String rest = first.replaceFirst("^(?:Lexical error at )?[Ll]ine \\d+, column:? \\d+[:.]?\\s*", "")
                .replaceFirst("^Regex pattern exception: [\\w.]+: ", "not a regular expression: ").strip();
        return rest.isEmpty() ? "the query cannot be read" : rest;
    }
}
