package org.mandat.interpretation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;
import org.mandat.layout.Block;
import org.mandat.layout.Section;

/**
 * What the text below each heading says of it: a heading that commits is a measure of its own unless the text below says it again, lists
 * what it takes, or has headings and measures of its own.
 */
final class Titles {
    /** Commitments below a heading that may go with it; more of them are what it is made of. */
    private static final int DETAILS = 2;
    private static final long CONTENT = Tag.NOUN | Tag.ADJECTIVE | Tag.INFINITIVE;
    private static final long FUNCTION = Tag.DETERMINER | Tag.PREPOSITION | Tag.CONJUNCTION | Tag.PUNCTUATION;

    private final Map<String, Sentence> titles = new HashMap<>();
    private final Map<String, Integer> below = new HashMap<>();
    private final Set<String> said = new HashSet<>();

    void title(Sentence heading) {
        titles.put(heading.section().path(), heading);
    }

    /** Takes note of a sentence below a heading that commits. */
    void commits(Sentence sentence) {
        String path = sentence.section().path();
        Sentence title = titles.get(path);
        below.merge(path, 1, Integer::sum);
        if (!said.contains(path)
                && (title == null || sentence.block().kind() == Block.Kind.ITEM || isSaid(title, sentence))) {
            said.add(path);
        }
        while (!path.isEmpty()) {
            path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
            if (!said.add(path)) {
                return;
            }
        }
    }

    boolean isSaidBelow(Section section) {
        return said.contains(section.path()) || below.getOrDefault(section.path(), 0) > DETAILS;
    }

    /** Whether a sentence has half of the words of a title. */
    private static boolean isSaid(Sentence title, Sentence sentence) {
        Set<String> lemmas = new HashSet<>();
        sentence.tokens().forEach(token -> lemmas.addAll(token.lemmas()));
        int words = 0;
        int found = 0;
        for (Token token : title.tokens()) {
            if (token.is(CONTENT) && !token.is(FUNCTION)) {
                words++;
                found += token.hasLemmaOf(lemmas) ? 1 : 0;
            }
        }
        return 2 * found >= words;
    }
}
