package org.mandat.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.knowledge.Cue;
import org.mandat.language.Word;

/** The compiled patterns of all cues, found by the words that a match can begin with. */
final class CueIndex {
    /** A pattern of a cue. */
    record Compiled(Cue cue, Node node, Needs needs) {
    }

    private final WordSets sets;
    private final Map<String, List<Compiled>> byFirstWord = new HashMap<>();
    private final List<Compiled> anywhere = new ArrayList<>();
    /** By the tags of which a match's first token has one. */
    private final Map<Long, List<Compiled>> byTags = new TreeMap<>();
    private final List<Compiled> atFigure = new ArrayList<>();
    private final List<Compiled> atStart = new ArrayList<>();
    private final List<Compiled> atInstitution = new ArrayList<>();

    /**
     * @param lists the words of each list that patterns name
     * @param sets  where the words of the patterns are numbered
     */
    CueIndex(List<Cue> cues, Map<String, List<String>> lists, WordSets sets) {
        this.sets = sets;
        PatternCompiler compiler = new PatternCompiler(lists, sets);
        for (Cue cue : cues.stream().sorted(Comparator.comparing(Cue::iri)).toList()) {
            for (String pattern : cue.patterns()) {
                try {
                    Node node = compiler.compile(pattern);
                    add(new Compiled(cue, node, Needs.of(node)));
                } catch (IllegalArgumentException e) {
                    throw new MandatException(ErrorCode.MAPPING,
                            cue.where() + ": the pattern \"" + pattern + "\" of <" + cue.iri()
                                    + "> cannot be read: " + e.getMessage() + "; see \"Patterns\" in CONTRIBUTING.md",
                            e);
                }
            }
        }
    }

    private void add(Compiled compiled) {
        switch (compiled.node()) {
            case Node.Start start -> atStart.add(compiled);
            case Node.Phrase phrase -> atStart.add(compiled);
            case Node.Slot slot when slot.kind() == Node.Slot.Kind.INSTITUTION
                    || slot.kind() == Node.Slot.Kind.SUBJECT ->
                atInstitution.add(compiled);
            case Node.Slot slot when slot.kind() == Node.Slot.Kind.FIGURE
                    || slot.kind() == Node.Slot.Kind.YEAR ->
                atFigure.add(compiled);
            case Node.Atom atom when atom.set() == WordSets.ANY && atom.tags() != 0 ->
                byTags.computeIfAbsent(atom.tags(), tags -> new ArrayList<>()).add(compiled);
            default -> addByWord(compiled);
        }
    }

    private void addByWord(Compiled compiled) {
        Set<String> words = new LinkedHashSet<>();
        if (first(compiled.node(), words)) {
            words.forEach(word -> byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(compiled));
        } else {
            anywhere.add(compiled);
        }
    }

    /** Collects the words a match can begin with; false if it can begin with any. */
    private boolean first(Node node, Set<String> words) {
        return switch (node) {
            case Node.Atom atom -> atom.set() != WordSets.ANY && words.addAll(sets.words(atom.set()));
            case Node.Fork fork ->
                fork.alternatives().stream().allMatch(each -> first(each, words) || already(each, words));
            case Node.Not not -> first(not.next(), words);
            case Node.Start start -> first(start.next(), words);
            case Node.Phrase phrase -> first(phrase.next(), words);
            case Node.Gap gap -> false;
            case Node.Slot slot -> false;
            case Node.End end -> false;
        };
    }

    private boolean already(Node node, Set<String> words) {
        return node instanceof Node.Atom atom && atom.set() != WordSets.ANY
                && words.containsAll(sets.words(atom.set()));
    }

    /** Those that may match from any token on. */
    List<Compiled> anywhere() {
        return anywhere;
    }

    /** Those that match only at the start of a sentence. */
    List<Compiled> atStart() {
        return atStart;
    }

    /** Those that begin with an institution. */
    List<Compiled> atInstitution() {
        return atInstitution;
    }

    /** Those that begin with a figure. */
    List<Compiled> atFigure() {
        return atFigure;
    }

    /** Those that may begin with a word: by its tags, its form, its lemmas. */
    List<Compiled> with(Word word) {
        List<Compiled> found = new ArrayList<>();
        byTags.forEach((tags, compiled) -> {
            if (word.is(tags)) {
                found.addAll(compiled);
            }
        });
        addNew(found, word.form());
        word.lemmas().forEach(lemma -> addNew(found, lemma));
        return List.copyOf(found);
    }

    private void addNew(List<Compiled> found, String word) {
        for (Compiled compiled : byFirstWord.getOrDefault(word, List.of())) {
            if (found.stream().noneMatch(known -> isSame(known, compiled))) {
                found.add(compiled);
            }
        }
    }

    /** By identity: to compare two compiled patterns costs more than to follow one. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Compiled one, Compiled other) {
        return one == other;
    }
}
