package org.mandat.recognition;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.text.ParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mandat.language.Memo;
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;
import org.mandat.language.Word;

/** Reads figures (« 4 000 », « 1,3 million ») and numbers in words (« dix », « vingt-cinq »), the words by ICU's French rules. */
final class FigureReader {
    /** Words of the longest number. */
    private static final int LONGEST = 20;
    /** Points between groups of three digits: no decimals. */
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?");

    private final Memo<String, Optional<BigDecimal>> numbers = new Memo<>();
    private final RuleBasedNumberFormat rules = new RuleBasedNumberFormat(ULocale.FRENCH,
            RuleBasedNumberFormat.SPELLOUT);
    /** Also the indefinite article: a number only before a multiplier. */
    private final String one = rules.format(1);
    /** Its feminine: a number only before a noun that counts (« une centaine »). */
    private final String oneFeminine = rules.format(1, "%spellout-cardinal-feminine");
    private final Set<String> vocabulary = new HashSet<>();
    private final Map<String, BigDecimal> multipliers = new HashMap<>();
    private final Map<String, BigDecimal> counts;
    private final Map<String, BigDecimal> abbreviations;

    /**
     * @param counts        nouns that count (« douzaine »), each with its value after a space
     * @param abbreviations likewise, of multipliers before a currency (« 3 Md€ »)
     */
    FigureReader(Set<String> counts, Set<String> abbreviations) {
        this.counts = values(counts);
        this.abbreviations = values(abbreviations);
        long[] seen = {80, 200, 2_000_000, 3_000_000_000L, 1_000_000, 1_000_000_000L, 1_000};
        for (int i = 0; i <= 100; i++) {
            learn(i);
        }
        for (long number : seen) {
            learn(number);
        }
        vocabulary.remove(one);
        vocabulary.remove("et");
        for (long unit : new long[]{1_000, 1_000_000, 1_000_000_000L}) {
            for (long count : new long[]{1, 2}) {
                String[] words = rules.format(count * unit).split("[ -]");
                multipliers.put(words[words.length - 1], BigDecimal.valueOf(unit));
            }
        }
    }

    private static Map<String, BigDecimal> values(Set<String> words) {
        return words.stream().collect(Collectors.toMap(word -> word.substring(0, word.lastIndexOf(' ')),
                word -> new BigDecimal(word.substring(word.lastIndexOf(' ') + 1))));
    }

    private void learn(long number) {
        String spelt = rules.format(number);
        vocabulary.add(spelt);
        for (String word : spelt.split("[ ]")) {
            vocabulary.add(word);
        }
    }

    /** The number that words say; empty if they are words of numbers that make no number. ICU's formats are not made for several threads. */
    private synchronized Optional<BigDecimal> parse(String words) {
        try {
            return Optional.of(new BigDecimal(rules.parse(words).toString()));
        } catch (ParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether a figure may begin with a word. */
    boolean mayBegin(Word word) {
        return word.is(Tag.NUMBER) || word.form().equals(one) || word.form().equals(oneFeminine)
                || vocabulary.contains(word.form())
                || counts.containsKey(word.form());
    }

    /** Whether a word is in the midst of a number: « trois cents », « 300 millions ». */
    private boolean goesOn(Token before, Token token) {
        return vocabulary.contains(token.form()) && (vocabulary.contains(before.form())
                || before.is(Tag.NUMBER) && multipliers.containsKey(token.form()));
    }

    /** « une centaine », « un millier ». */
    private boolean isCounted(Sentence sentence, int at) {
        String article = sentence.token(at).form();
        return (article.equals(one) || article.equals(oneFeminine)) && at + 1 < sentence.size()
                && counts.containsKey(sentence.token(at + 1).form());
    }

    private static boolean isMoney(Sentence sentence, int at) {
        int noun = sentence.token(at).form().equals("de") && at + 1 < sentence.size() ? at + 1 : at;
        return sentence.token(noun).form().equals("€") || sentence.token(noun).hasLemma("euro");
    }

    /** « 4 000 », « 70.000 » and « 1,5 » as Java writes them. */
    private static String plain(String form) {
        String joined = form.replace(" ", "");
        return (GROUPED.matcher(joined).matches() ? joined.replace(".", "") : joined).replace(',', '.');
    }

    /** The figure that begins at a token, if one does. */
    Optional<Capture.OfFigure> at(Sentence sentence, int from) {
        Token token = sentence.token(from);
        BigDecimal value;
        int to = from + 1;
        if (from > 0 && (goesOn(sentence.token(from - 1), token) || isCounted(sentence, from - 1))) {
            return Optional.empty();
        }
        if (token.is(Tag.NUMBER) && Character.isDigit(token.form().charAt(0))) {
            value = new BigDecimal(plain(token.form()));
        } else if (token.form().equals(one) && to < sentence.size()
                && multipliers.containsKey(sentence.token(to).form())) {
            value = BigDecimal.ONE; // « un million »
        } else if (isCounted(sentence, from)) {
            value = counts.getOrDefault(sentence.token(to++).form(), BigDecimal.ONE);
        } else if (counts.containsKey(token.form())) {
            value = counts.get(token.form());
        } else if (vocabulary.contains(token.form())) {
            StringBuilder words = new StringBuilder(token.form());
            while (to < sentence.size() && to - from < LONGEST && vocabulary.contains(sentence.token(to).form())) {
                words.append(' ').append(sentence.token(to++).form());
            }
            Optional<BigDecimal> number = numbers.of(words.toString(), this::parse);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            value = number.get();
        } else {
            return Optional.empty();
        }
        while (to < sentence.size() && multipliers.containsKey(sentence.token(to).form())) {
            value = value.multiply(multipliers.get(sentence.token(to++).form()));
        }
        if (to + 1 < sentence.size() && abbreviations.containsKey(sentence.token(to).form())
                && isMoney(sentence, to + 1)) {
            value = value.multiply(abbreviations.get(sentence.token(to++).form()));
        }
        return Optional.of(new Capture.OfFigure(from, to, value));
    }
}
