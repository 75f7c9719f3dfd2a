package org.mandat.service.view;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.mandat.service.http.Language;
import org.mandat.service.http.Said;

/**
 * The words of the pages in one language, and its way to write numbers.
 *
 * @param texts by key
 */
public record Messages(Language language, Map<String, String> texts) {
    private static final List<String> PARTS = List.of("messages", "pages", "data", "questions");
    private static final int DECIMALS = 3;
    // Unlike ICU's older ones, these may be shared by threads; to make one takes as long as a thousand uses.
    private static final LocalizedNumberFormatter FRENCH_NUMBERS = numbers(ULocale.FRENCH);
    private static final LocalizedNumberFormatter ENGLISH_NUMBERS = numbers(ULocale.ENGLISH);
    private static final Messages FRENCH = read(Language.FR);
    private static final Messages ENGLISH = read(Language.EN);

    public Messages {
        texts = Map.copyOf(texts);
    }

    public static Messages in(Language language) {
        return language == Language.FR ? FRENCH : ENGLISH;
    }

    private static Messages read(Language language) {
        Properties properties = new Properties();
        for (String part : PARTS) {
            String name = part + "_" + language.tag() + ".properties";
            try (InputStream file = Resources.open(name);
                    InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new Messages(language, texts);
    }

    public String get(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no message \"" + key + "\" in " + language.tag());
        }
        return text;
    }

    /** A text that need not be there. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** With values in the places {@code {0}}, {@code {1}} … of the text. */
    public String get(String key, String... values) {
        String text = get(key);
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int place = open + 2 < text.length() && text.charAt(open + 2) == '}' ? text.charAt(open + 1) - '0' : -1;
            if (place >= 0 && place < values.length) {
                filled.append(text, from, open).append(values[place]);
                from = open + 3;
            }
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** A sentence in this language, or in the only one it has. */
    public String get(Said said) {
        return said.key().isEmpty()
                ? said.with().getFirst()
                : get("problem." + said.key(), said.with().toArray(String[]::new));
    }

    /** With the language's grouping of digits. */
    public String number(long number) {
        return decimal(number);
    }

    /** The same with the language's decimal sign, and three decimals at most. */
    public String decimal(Number number) {
        return (language == Language.FR ? FRENCH_NUMBERS : ENGLISH_NUMBERS).format(number).toString();
    }

    private static LocalizedNumberFormatter numbers(ULocale locale) {
        return NumberFormatter.withLocale(locale).precision(Precision.maxFraction(DECIMALS));
    }

    /** The noun for so many: in French 0 and 1 are singular, in English 1. */
    public String noun(String what, long number) {
        boolean one = number == 1 || number == 0 && language == Language.FR;
        return get("count." + what + (one ? ".one" : ".other"));
    }

    /** A number with its noun: « 3 mesures ». */
    public String count(String what, long number) {
        return number(number) + "\u00a0" + noun(what, number);
    }
}
