package org.mandat.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.knowledge.Cue;

/** The compiled frames of all cues, found by the words of their predicates. */
final class FrameIndex {
    private final WordSets sets;
    /** By a word that a predicate of theirs may have or begin with. */
    private final Map<String, List<Frame>> byWord = new HashMap<>();
    private final Set<String> nominal = new HashSet<>();
    private final List<Frame> ofAny = new ArrayList<>();
    private final List<Frame> bodiesOfAny = new ArrayList<>();

    /**
     * @param lists the words of each list that frames name
     * @param verbs whether a word is the infinitive of a verb and nothing else
     */
    FrameIndex(List<Cue> cues, Map<String, List<String>> lists, WordSets sets, Predicate<String> verbs) {
        this.sets = sets;
        FrameCompiler compiler = new FrameCompiler(lists, sets, verbs);
        for (Cue cue : cues.stream().sorted(Comparator.comparing(Cue::iri)).toList()) {
            for (String frame : cue.frames()) {
                try {
                    add(compiler.compile(cue, frame));
                } catch (IllegalArgumentException e) {
                    throw new MandatException(ErrorCode.MAPPING,
                            cue.where() + ": the frame \"" + frame + "\" of <" + cue.iri() + "> cannot be read: "
                                    + e.getMessage() + "; see \"Frames\" in CONTRIBUTING.md",
                            e);
                }
            }
        }
    }

    private void add(Frame frame) {
        WordTest test = frame.predicate();
        if (test.excluded() || test.set() == WordSets.ANY) {
            ofAny.add(frame);
            if (frame.namesBodies()) {
                bodiesOfAny.add(frame);
            }
            return;
        }
        nominal.addAll(words(frame.noun()));
        words(test).forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(frame));
    }

    /** The words that a test looks for, or the first of each expression. */
    private Set<String> words(WordTest test) {
        Set<String> words = new HashSet<>(test.set() == WordTest.NONE ? Set.of() : sets.words(test.set()));
        test.expressions().forEach(expression -> words.add(expression.get(0)));
        return words;
    }

    /** Those whose predicate may be, or begin with, a word. */
    List<Frame> with(org.mandat.language.Word word) {
        List<Frame> found = new ArrayList<>(byWord.getOrDefault(word.form(), List.of()));
        for (String lemma : word.lemmas()) {
            for (Frame frame : byWord.getOrDefault(lemma, List.of())) {
                if (found.stream().noneMatch(known -> isSame(known, frame))) {
                    found.add(frame);
                }
            }
        }
        return List.copyOf(found);
    }

    /** The words that a predicate which is no verb may be, or begin with. */
    Set<String> nominalWords() {
        return Set.copyOf(nominal);
    }

    /** Those of any predicate. */
    List<Frame> ofAny() {
        return ofAny;
    }

    /** Those of any predicate that name bodies. */
    List<Frame> bodiesOfAny() {
        return bodiesOfAny;
    }

    /** By identity: to compare two frames costs more than to try one. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Frame one, Frame other) {
        return one == other;
    }
}
