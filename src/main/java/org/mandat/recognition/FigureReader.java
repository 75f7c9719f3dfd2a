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
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;

/** Reads figures (« 4 000 », « 1,3 million ») and numbers in words (« dix », « vingt-cinq »), the words by ICU's French rules. */
final class FigureReader {
    private final RuleBasedNumberFormat rules = new RuleBasedNumberFormat(ULocale.FRENCH,
            RuleBasedNumberFormat.SPELLOUT);
    private final Set<String> vocabulary = new HashSet<>();
    private final Map<String, BigDecimal> multipliers = new HashMap<>();

    FigureReader() {
        long[] seen = {80, 200, 2_000_000, 3_000_000_000L, 1_000_000, 1_000_000_000L, 1_000};
        for (int i = 0; i <= 100; i++) {
            learn(i);
        }
        for (long number : seen) {
            learn(number);
        }
        vocabulary.remove("un");
        vocabulary.remove("et");
        for (long unit : new long[]{1_000, 1_000_000, 1_000_000_000L}) {
            for (long count : new long[]{1, 2}) {
                String[] words = rules.format(count * unit).split("[ -]");
                multipliers.put(words[words.length - 1], BigDecimal.valueOf(unit));
            }
        }
    }

    private void learn(long number) {
        String spelt = rules.format(number);
        vocabulary.add(spelt);
        for (String word : spelt.split("[ ]")) {
            vocabulary.add(word);
        }
    }

    // ICU's formats are not made for several threads.
    private synchronized BigDecimal parse(String words) throws ParseException {
        return new BigDecimal(rules.parse(words).toString());
    }

    /** The figure that begins at a token, if one does. */
    Optional<Capture.OfFigure> at(Sentence sentence, int from) {
        Token token = sentence.token(from);
        BigDecimal value;
        int to = from + 1;
        if (token.is(Tag.NUMBER) && Character.isDigit(token.form().charAt(0))) {
            value = new BigDecimal(token.form().replace(" ", "").replace(',', '.'));
        } else if (vocabulary.contains(token.form())) {
            StringBuilder words = new StringBuilder(token.form());
            while (to < sentence.size() && (vocabulary.contains(sentence.token(to).form()))) {
                words.append(' ').append(sentence.token(to++).form());
            }
            try {
                value = parse(words.toString());
            } catch (ParseException | NumberFormatException e) {
                return Optional.empty(); // words of numbers that make no number
            }
        } else {
            return Optional.empty();
        }
        while (to < sentence.size() && multipliers.containsKey(sentence.token(to).form())) {
            value = value.multiply(multipliers.get(sentence.token(to++).form()));
        }
        return Optional.of(new Capture.OfFigure(from, to, value));
    }
}
