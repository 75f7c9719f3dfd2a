package org.mandat.question;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for people, in the two languages of the pages. */
public record Label(String fr, String en) {
    private static final Pattern WORDS = Pattern.compile("\"([^\"]+)\"@(fr|en)");

    /** Reads {@code "…"@fr "…"@en}, in any order; empty if it is not that. */
    static Optional<Label> read(String text) {
        if (!text.strip().matches("\"[^\"]+\"@(?:fr|en)\\s+\"[^\"]+\"@(?:fr|en)")) {
            return Optional.empty();
        }
        String fr = "";
        String en = "";
        Matcher words = WORDS.matcher(text);
        while (words.find()) {
            fr = words.group(2).equals("fr") ? words.group(1) : fr;
            en = words.group(2).equals("en") ? words.group(1) : en;
        }
        return fr.isEmpty() || en.isEmpty() ? Optional.empty() : Optional.of(new Label(fr, en));
    }

    /** By the language's tag: French for {@code fr}, English for all others. */
    public String in(String language) {
        return language.equals("fr") ? fr : en;
    }
}
