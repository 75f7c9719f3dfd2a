package org.mandat.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandat.language.Dictionary.Analysis;

/** Cuts a view into tokens and looks each up. French rules: elision, inclusive writing, grouped figures, dotted acronyms. */
final class Tokenizer {
    private static final Set<String> ELIDED = Set.of("l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu",
            "puisqu",
            "quoiqu", "quelqu");
    // « citoyen·nes », « travailleur-ses », « étudiant.e.s »: the masculine stem, then one or more feminine or plural endings
    private static final Pattern INCLUSIVE = Pattern.compile(
            "(\\p{L}{2,})[·•.\\-]((?:e|es|s|ne|nes|se|ses|sse|sses|esse|esses|ve|ves|ive|ives|trice|trices|rice|rices|euse|euses|ère|ères|ale|ales|fe|fes|tes|te|lle|lles))(?:[·•.\\-](s))?");
    private static final Pattern DOTTED = Pattern.compile("(?:\\p{Lu}\\.){2,}\\p{Lu}?");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://\\S+|[\\w.+-]+@[\\w.-]+|[\\p{Ll}\\d-]{2,}(?:\\.[\\p{Ll}\\d-]{2,})*\\.[a-z]{2,6}(?:/\\S*)?)");
    private static final Pattern FIGURE = Pattern.compile("\\d{1,3}(?: \\d{3})+(?:[,.]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?");
    private static final int LONGEST_WORD = 200;
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    private final Dictionary dictionary;

    Tokenizer(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    boolean isWord(String form) {
        return !dictionary.lookup(form).isEmpty();
    }

    List<Token> tokens(View view, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        String text = view.text().substring(from, to);
        Matcher figure = FIGURE.matcher(text);
        Matcher dotted = DOTTED.matcher(text);
        Matcher address = ADDRESS.matcher(text);
        int i = 0;
        while (i < text.length()) {
            char unit = text.charAt(i);
            int end;
            if (unit == ' ') {
                i++;
                continue;
            } else if (UCharacter.isDigit(unit) && figure.region(i, near(text, i)).lookingAt()
                    && !letterAt(text, figure.end())) {
                end = figure.end();
            } else if (UCharacter.isUpperCase(unit) && dotted.region(i, near(text, i)).lookingAt()) {
                end = dotted.end();
            } else if (isWordUnit(unit)) {
                end = address.region(i, near(text, i)).lookingAt() && isAddress(address.group())
                        ? address.end()
                        : wordEnd(text, i);
            } else {
                end = i + Character.charCount(text.codePointAt(i));
                while (unit == '.' && end < text.length() && text.charAt(end) == '.') {
                    end++;
                }
            }
            tokens.add(token(view, from + i, from + end, text.substring(i, end)));
            i = end;
        }
        return tokens;
    }

    /** Regular expressions see this far: a text without spaces must cost no more than one with. */
    private static int near(String text, int i) {
        return Math.min(text.length(), i + LONGEST_WORD);
    }

    private static boolean letterAt(String text, int i) {
        return i < text.length() && (UCharacter.isLetter(text.charAt(i))
                || text.charAt(i) == '-' && i + 1 < text.length() && UCharacter.isLetter(text.charAt(i + 1)));
    }

    private static boolean isWordUnit(char unit) {
        return UCharacter.isLetterOrDigit(unit);
    }

    private static boolean isAddress(String text) {
        return (text.contains("://") || text.contains("@") || text.contains(".")) && !INCLUSIVE.matcher(text).matches();
    }

    /** Letters and digits, with hyphens, inclusive dots and non-eliding apostrophes between them. */
    private int wordEnd(String text, int begin) {
        int i = begin;
        while (i < text.length()) {
            char unit = text.charAt(i);
            if (isWordUnit(unit)) {
                i++;
            } else if (unit == '\'') {
                String before = text.substring(begin, i).toLowerCase(Locale.ROOT);
                if (ELIDED.contains(before)) {
                    return i + 1;
                }
                if (i + 1 < text.length() && isWordUnit(text.charAt(i + 1)) && before.length() > 2) {
                    i++;
                } else {
                    return i;
                }
            } else if ((unit == '-' || unit == '·') && i + 1 < text.length() && isWordUnit(text.charAt(i + 1))) {
                i++;
            } else if (unit == '.' && i + 1 < text.length() && UCharacter.isLowerCase(text.charAt(i + 1))
                    && INCLUSIVE.matcher(text).region(begin, Math.min(text.length(), i + 12)).lookingAt()) {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    private Token token(View view, int from, int to, String surface) {
        int shape = shape(surface);
        String form = surface.toLowerCase(Locale.ROOT);
        if (!isWordUnit(surface.charAt(0))) {
            return new Token(view.source(from, to), form, form, List.of(form), Tag.PUNCTUATION);
        }
        if (UCharacter.isDigit(surface.charAt(0)) && FIGURE.matcher(surface).matches()) {
            return new Token(view.source(from, to), form, form, List.of(form), Tag.NUMBER);
        }
        if (DOTTED.matcher(surface).matches()) {
            form = form.replace(".", "");
            shape = Tag.ACRONYM | Tag.CAPITAL;
        }
        if (form.endsWith("'")) {
            form = elided(form);
        }
        if (form.length() > LONGEST_WORD) {
            return new Token(view.source(from, to), form, form, List.of(form), shape | Tag.UNKNOWN);
        }
        Matcher inclusive = INCLUSIVE.matcher(form);
        if (inclusive.matches() && dictionary.lookup(form).isEmpty()) {
            form = plain(inclusive);
        }
        List<Analysis> analyses = analyses(surface, form, (shape & Tag.ACRONYM) != 0);
        int tags = shape;
        Set<String> lemmas = new LinkedHashSet<>();
        for (Analysis analysis : analyses) {
            tags |= analysis.tags();
            lemmas.add(analysis.lemma());
        }
        if (analyses.isEmpty()) {
            tags |= Tag.UNKNOWN | Tag.NOUN;
            lemmas.add(form);
        }
        return new Token(view.source(from, to), form, key(form), List.copyOf(lemmas), tags);
    }

    private static String elided(String form) {
        return switch (form) {
            case "l'" -> "le";
            case "qu'", "jusqu'", "lorsqu'", "puisqu'", "quoiqu'", "quelqu'" ->
                form.substring(0, form.length() - 1) + "e";
            default -> form.substring(0, form.length() - 1) + "e";
        };
    }

    private String plain(Matcher inclusive) {
        String stem = inclusive.group(1);
        boolean plural = inclusive.group(3) != null || inclusive.group(2).endsWith("s");
        return plural && !stem.endsWith("s") ? stem + "s" : stem;
    }

    private List<Analysis> analyses(String surface, String form, boolean acronym) {
        List<Analysis> found = dictionary.lookup(form);
        if (found.isEmpty() && !acronym && UCharacter.isUpperCase(surface.charAt(0))) {
            found = dictionary.lookup(surface);
            if (found.isEmpty() && surface.charAt(0) == 'E') {
                found = dictionary.lookup("é" + form.substring(1)); // Etat, Ecole: capitals often go without accent
            }
        }
        int hyphen = form.lastIndexOf('-');
        if (found.isEmpty() && hyphen > 0 && hyphen < form.length() - 1) {
            List<Analysis> last = dictionary.lookup(form.substring(hyphen + 1));
            found = last.stream().map(a -> new Analysis(form.substring(0, hyphen + 1) + a.lemma(), a.tags())).toList();
        }
        return found;
    }

    private static int shape(String surface) {
        if (!UCharacter.isUpperCase(surface.charAt(0))) {
            return 0;
        }
        boolean lower = surface.codePoints().anyMatch(UCharacter::isLowerCase);
        return !lower && surface.length() > 1 && !surface.endsWith("'") ? Tag.CAPITAL | Tag.ACRONYM : Tag.CAPITAL;
    }

    /** Lower case without accents, « œ » and « æ » opened. */
    static String key(String form) {
        StringBuilder key = new StringBuilder(form.length());
        String apart = DECOMPOSED.normalize(form);
        for (int i = 0; i < apart.length(); i++) {
            char unit = apart.charAt(i);
            switch (unit) {
                case 'œ' -> key.append("oe");
                case 'æ' -> key.append("ae");
                default -> {
                    if (UCharacter.getCombiningClass(unit) == 0) {
                        key.append(unit);
                    }
                }
            }
        }
        return key.toString();
    }
}
