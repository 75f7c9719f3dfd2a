package org.mandat.service.guard;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.jspecify.annotations.Nullable;

/** REGEX and REPLACE on {@link WatchedText}. The pattern of the row before is kept: it nearly always is the next one's too. */
final class Regexes {
    private static final int LONGEST_PATTERN = 10_000;

    private final Bounds bounds;
    private String known = "";
    private @Nullable Pattern compiled;

    Regexes(Bounds bounds) {
        this.bounds = bounds;
    }

    NodeValue regex(List<NodeValue> arguments) {
        String text = string(arguments.get(0));
        return NodeValue.makeBoolean(matcher(text, arguments.get(1), arguments.subList(2, arguments.size())).find());
    }

    NodeValue replace(List<NodeValue> arguments) {
        NodeValue source = arguments.get(0);
        Matcher matcher = matcher(string(source), arguments.get(1), arguments.subList(3, arguments.size()));
        String replacement = string(arguments.get(2));
        StringBuilder result = new StringBuilder();
        boolean found = false;
        try {
            while (matcher.find()) {
                // As Jena does: of matches of nothing only a first one counts.
                if (!found || matcher.start() != matcher.end()) {
                    matcher.appendReplacement(result, replacement);
                    bounds.check();
                    if (result.length() > Bounds.LONG_STRING) {
                        bounds.hold(replacement.length());
                    }
                }
                found = true;
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("REPLACE: " + e.getMessage());
        }
        if (!found) {
            return source;
        }
        matcher.appendTail(result);
        bounds.made(result);
        String language = source.asNode().getLiteralLanguage();
        return language.isEmpty()
                ? NodeValue.makeString(result.toString())
                : NodeValue.makeLangString(result.toString(), language);
    }

    private static String string(NodeValue value) {
        if (!value.isString() && !value.isLangString()) {
            throw new ExprEvalException("REGEX: not a string");
        }
        return value.asNode().getLiteralLexicalForm();
    }

    private Matcher matcher(String text, NodeValue pattern, List<NodeValue> flags) {
        String expression = string(pattern);
        String options = flags.isEmpty() ? "" : string(flags.getFirst());
        String both = options + "/" + expression;
        Pattern ready = compiled;
        if (ready == null || !known.equals(both)) {
            if (expression.length() > LONGEST_PATTERN) {
                throw new Bounds.TooMuch();
            }
            try {
                ready = RegexEngine.makePattern("REGEX", expression, options);
            } catch (PatternSyntaxException e) {
                throw new ExprEvalException("REGEX: not a pattern");
            }
            compiled = ready;
            known = both;
        }
        return ready.matcher(new WatchedText(text, bounds));
    }
}
