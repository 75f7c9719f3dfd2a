package org.mandat.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandat.language.Dictionary.Analysis;

/** Tells what a word is: undoes elision and inclusive writing, and looks it up in the dictionary. */
final class WordReader {
    // « citoyen·nes », « travailleur-ses », « étudiant.e.s »: the masculine stem, then one or more feminine or plural endings
    static final Pattern INCLUSIVE = Pattern.compile(
            "(\\p{L}{2,})[·•.\\-]((?:e|es|s|ne|nes|se|ses|sse|sses|esse|esses|ve|ves|ive|ives|trice|trices|rice|rices|euse|euses|ère|ères|ale|ales|fe|fes|tes|te|lle|lles))(?:[·•.\\-](s))?");
    static final Pattern DOTTED = Pattern.compile("(?:\\p{Lu}\\.){2,}\\p{Lu}?");
    static final Pattern FIGURE = Pattern.compile("\\d{1,3}(?: \\d{3})+(?:[,.]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?");
    /** Longer words are not looked at closely: a text without spaces must cost no more than one with. */
    static final int LONGEST_WORD = 200;
    private static final List<String> PREFIXES = List.of("auto", "ré", "re", "co", "pré", "inter", "sur", "sous");
    private static final long VERB = Tag.FINITE | Tag.SUBJUNCTIVE | Tag.INFINITIVE | Tag.PARTICIPLE_PAST
            | Tag.PARTICIPLE_PRESENT;
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    private final Dictionary dictionary;
    private final Memo<String, Word> words;
    /** Equal ones are one: « l’ » and « le ». */
    private final Memo<Word, Word> distinct;

    private WordReader(Dictionary dictionary, Memo<String, Word> words, Memo<Word, Word> distinct) {
        this.dictionary = dictionary;
        this.words = words;
        this.distinct = distinct;
    }

    WordReader(Dictionary dictionary) {
        this(dictionary, new Memo<>(), new Memo<>());
    }

    /** Another object that knows the same words, for another thread. */
    WordReader session() {
        return new WordReader(dictionary.session(), words, distinct);
    }

    boolean isWord(String form) {
        return !dictionary.lookup(form).isEmpty();
    }

    boolean isVerb(String form) {
        return read(form).is(Tag.FINITE | Tag.IMPERATIVE_1 | Tag.INFINITIVE);
    }

    /** Whether it is a pronoun with the hyphen that joins it to its verb, as the dictionary lists them. */
    boolean isClitic(String surface) {
        return dictionary.lookup(surface).stream().anyMatch(analysis -> (analysis.tags() & Tag.PRONOUN) != 0);
    }

    static boolean isWordUnit(char unit) {
        return UCharacter.isLetterOrDigit(unit);
    }

    /** @param surface as the view has it */
    Word read(String surface) {
        return words.of(surface, written -> distinct.of(analyse(written), Function.identity()));
    }

    private Word analyse(String surface) {
        long shape = shape(surface);
        String form = surface.toLowerCase(Locale.ROOT);
        if (surface.length() > 1 && surface.charAt(0) == '-') {
            Analysis pronoun = dictionary.lookup(surface).getFirst();
            String bare = surface.substring(surface.lastIndexOf('-') + 1);
            return new Word(bare, key(bare), List.of(pronoun.lemma()), pronoun.tags());
        }
        if (!isWordUnit(surface.charAt(0))) {
            return new Word(form, form, List.of(form), Tag.PUNCTUATION);
        }
        if (UCharacter.isDigit(surface.charAt(0)) && FIGURE.matcher(surface).matches()) {
            return new Word(form, form, List.of(form), Tag.NUMBER);
        }
        if (DOTTED.matcher(surface).matches()) {
            form = form.replace(".", "");
            shape = Tag.ACRONYM | Tag.CAPITAL;
        }
        if (form.endsWith("'")) {
            form = elided(form);
        }
        if (form.length() > LONGEST_WORD) {
            return new Word(form, form, List.of(form), shape | Tag.UNKNOWN);
        }
        Matcher inclusive = INCLUSIVE.matcher(form);
        if (inclusive.matches() && dictionary.lookup(form).isEmpty()) {
            form = plain(inclusive);
        }
        List<Analysis> analyses = analyses(surface, form, (shape & Tag.ACRONYM) != 0);
        long tags = shape;
        Set<String> lemmas = new LinkedHashSet<>();
        for (Analysis analysis : analyses) {
            tags |= analysis.tags();
            lemmas.add(analysis.lemma());
        }
        if (analyses.isEmpty()) {
            tags |= Tag.UNKNOWN | Tag.NOUN;
            lemmas.add(form);
        }
        return new Word(form, key(form), List.copyOf(lemmas), tags);
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
        return found.isEmpty() && hyphen < 0 ? prefixed(form, surface) : found;
    }

    /** « réabonder », « autosaisir », « copiloter »: a verb with a prefix; with a capital, which a name may have, its infinitive alone. */
    private List<Analysis> prefixed(String form, String surface) {
        long wanted = UCharacter.isUpperCase(surface.charAt(0)) ? Tag.INFINITIVE : VERB;
        for (String prefix : PREFIXES) {
            if (form.startsWith(prefix) && form.length() > prefix.length() + 3) {
                List<Analysis> verbs = dictionary.lookup(form.substring(prefix.length())).stream()
                        .filter(a -> (a.tags() & wanted) != 0).map(a -> new Analysis(prefix + a.lemma(), a.tags()))
                        .toList();
                if (!verbs.isEmpty()) {
                    return verbs;
                }
            }
        }
        return List.of();
    }

    private static long shape(String surface) {
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
