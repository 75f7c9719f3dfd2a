package org.mandat.evaluation;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Finds which annotated institution a graph's institution is, by any of its names: the one of that very name, else one of a longer
 * or shorter form of it, else one whose acronym stands in it.
 */
final class BodyMatcher {
    /** A part of a name must have more characters than this to stand for the whole. */
    private static final int SHORT_FORM = 4;
    private static final int SHORT_ACRONYM = 3;
    private static final List<BiPredicate<AnnotatedBody, Set<String>>> RULES = List.of(
            (body, names) -> names.contains(body.key()),
            (body, names) -> names.stream().anyMatch(name -> isFormOf(body.key(), name)),
            (body, names) -> isAcronym(body) && names.stream().anyMatch(name -> hasWord(name, body.key())));

    private final Names names;

    BodyMatcher(Names names) {
        this.names = names;
    }

    Optional<AnnotatedBody> find(Extraction.Named institution, List<AnnotatedBody> annotated) {
        Set<String> keys = institution.names().stream().map(names::key).collect(Collectors.toSet());
        return RULES.stream().flatMap(rule -> annotated.stream().filter(body -> rule.test(body, keys))).findFirst();
    }

    private static boolean isFormOf(String key, String name) {
        return key.length() > SHORT_FORM
                && 2 * Math.min(key.length(), name.length()) >= Math.max(key.length(), name.length())
                && (key.contains(name) || name.contains(key));
    }

    /** Written in capitals, and long enough not to be part of other names by chance. */
    private static boolean isAcronym(AnnotatedBody body) {
        return body.key().length() > SHORT_ACRONYM && body.key().indexOf(' ') < 0
                && body.name().codePoints().anyMatch(UCharacter::isUUppercase)
                && body.name().codePoints().noneMatch(c -> UCharacter.hasBinaryProperty(c, UProperty.LOWERCASE)
                        || UCharacter.isTitleCase(c));
    }

    private static boolean hasWord(String name, String word) {
        return Arrays.asList(name.split(" ", -1)).contains(word);
    }
}
