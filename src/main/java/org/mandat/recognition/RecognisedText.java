package org.mandat.recognition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mandat.knowledge.Entity;
import org.mandat.language.AnalysedText;

/**
 * A text with what was recognised in it.
 *
 * @param named the bodies that the text itself names, by the IRI that its name gives them, in the order of their first mention; those
 *              that the lexicon has under that name are the lexicon's
 */
public record RecognisedText(AnalysedText text, List<RecognisedSentence> sentences, Map<String, Entity> named) {
    public RecognisedText {
        sentences = List.copyOf(sentences);
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /** The bodies that only the text itself names, in the order of their first mention. */
    public List<Entity> bodies() {
        return named.entrySet().stream().filter(each -> each.getKey().equals(each.getValue().iri()))
                .map(Map.Entry::getValue).toList();
    }

    /** The one of these of that IRI. */
    public Optional<Entity> body(String iri) {
        return Optional.ofNullable(named.get(iri));
    }
}
