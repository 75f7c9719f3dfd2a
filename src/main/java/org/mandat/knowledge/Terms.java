package org.mandat.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.mandat.vocabulary.Mandat;

/** The closed lists of the vocabulary, which are enums here and individuals there: AT_LEAST is {@code mandat:atLeast}. */
public final class Terms {
    private Terms() {
    }

    /** The individual of a value. */
    public static String iri(Enum<?> value) {
        String[] words = value.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return Mandat.NS + name;
    }

    /** The value of an individual, or of its local name; empty if the list has no such value. */
    public static <E extends Enum<E>> Optional<E> value(Class<E> list, String individual) {
        return Arrays.stream(list.getEnumConstants())
                .filter(value -> Iri.localName(iri(value)).equals(Iri.localName(individual))).findFirst();
    }

    /** All individuals of a list, as people write them, for messages. */
    public static <E extends Enum<E>> List<String> names(Class<E> list) {
        return Arrays.stream(list.getEnumConstants()).map(value -> "mandat:" + Iri.localName(iri(value))).toList();
    }
}
