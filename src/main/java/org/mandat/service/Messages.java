package org.mandat.service;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The words of the pages in one language, and its way to write numbers.
 *
 * @param texts by key
 */
record Messages(Language language, Map<String, String> texts) {
    Messages {
        texts = Map.copyOf(texts);
    }

    static Messages in(Language language) {
        String name = "messages_" + language.tag() + ".properties";
        Properties properties = new Properties();
        try (InputStream file = Resources.open(name);
                InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new Messages(language, texts);
    }

    String get(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no message \"" + key + "\" in " + language.tag());
        }
        return text;
    }

    /** With the language's grouping of digits. */
    String number(long number) {
        // ICU's instances are not for several threads.
        return NumberFormat.getIntegerInstance(ULocale.forLanguageTag(language.tag())).format(number);
    }

    /** The noun for so many: in French 0 and 1 are singular, in English 1. */
    String noun(String what, long number) {
        boolean one = number == 1 || number == 0 && language == Language.FR;
        return get("count." + what + (one ? ".one" : ".other"));
    }
}
