package org.mandat.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

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
    /** Those that may match from any token on. */
    private final List<Compiled> anywhere = new ArrayList<>();
    /** By the tags of which a match's first token has one. */
    private final Map<Long, List<Compiled>> byTags = new TreeMap<>();
    private final List<Compiled> atFigure = new ArrayList<>();
    /** Those that match only at the start of a sentence. */
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
                    || slot.kind() == Node.Slot.Kind.MILLIONS || slot.kind() == Node.Slot.Kind.YEAR ->
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

    /** @param byWord those of this index that may begin with a word */
    List<Match> matches(Profile profile, PatternMatcher matcher, Function<Traits, List<Compiled>> byWord) {
        List<Compiled> here = new ArrayList<>();
        for (Compiled compiled : anywhere) {
            if (matcher.mayMatch(compiled.needs())) {
                here.add(compiled);
            }
        }
        List<Match> found = new ArrayList<>();
        for (int at = 0; at < profile.size(); at++) {
            tryAll(here, matcher, at, found);
            if (at == 0) {
                tryAll(atStart, matcher, at, found);
            }
            if (matcher.isInstitution(at)) {
                tryAll(atInstitution, matcher, at, found);
            }
            if (matcher.isFigure(at)) {
                tryAll(atFigure, matcher, at, found);
            }
            tryAll(byWord.apply(profile.at(at)), matcher, at, found);
        }
        return found;
    }

    private static void tryAll(List<Compiled> patterns, PatternMatcher matcher, int at, List<Match> found) {
        for (Compiled compiled : patterns) {
            if (matcher.mayMatch(compiled.needs())) {
                int end = matcher.match(compiled.node(), at);
                if (end > at) {
                    found.add(new Match(compiled.cue(), at, end, matcher.captures()));
                }
            }
        }
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
