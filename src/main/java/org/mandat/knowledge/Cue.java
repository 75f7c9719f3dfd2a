package org.mandat.knowledge;

import java.util.List;

/**
 * A rule of {@code mappings/cues/}: words, and what they mean.
 *
 * @param iri             its name in the graph
 * @param where           file and line, for messages
 * @param sense           what a match means
 * @param patterns        how it is recognised by the words; see {@code CONTRIBUTING.md} for the language
 * @param frames          how it is recognised by the parts of a clause; likewise
 * @param priority        which of two cues that contradict each other wins; 0 unless said
 * @param examples        sentences in which it fires
 * @param counterExamples sentences in which it must not
 */
public record Cue(String iri, String where, Sense sense, List<String> patterns, List<String> frames, int priority,
        List<String> examples,
        List<String> counterExamples) {
    public Cue {
        patterns = List.copyOf(patterns);
        frames = List.copyOf(frames);
        examples = List.copyOf(examples);
        counterExamples = List.copyOf(counterExamples);
    }

    /** Its name tells it: cues are looked up for every match, and have long lists. */
    @Override
    public int hashCode() {
        return iri.hashCode();
    }
}
