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
import org.mandat.knowledge.WordList;
import org.mandat.language.Sentence;
import org.mandat.language.Token;

/** The compiled patterns of all cues, found by the words that a match can begin with. */
final class CueIndex {
    /** A pattern of a cue. */
    record Compiled(Cue cue, Node node) {
    }

    private final Map<String, List<Compiled>> byFirstWord = new HashMap<>();
    private final List<Compiled> anywhere = new ArrayList<>();
    /** By the tags of which a match's first token has one. */
    private final Map<Integer, List<Compiled>> byTags = new TreeMap<>();
    private final List<Compiled> atFigure = new ArrayList<>();
    private final List<Compiled> atStart = new ArrayList<>();
    private final List<Compiled> atInstitution = new ArrayList<>();

    CueIndex(List<Cue> cues, List<WordList> words) {
        Map<String, List<String>> lists = new HashMap<>();
        words.forEach(list -> lists.put(list.name(), list.words()));
        PatternCompiler compiler = new PatternCompiler(lists);
        for (Cue cue : cues.stream().sorted(Comparator.comparing(Cue::iri)).toList()) {
            for (String pattern : cue.patterns()) {
                try {
                    add(new Compiled(cue, compiler.compile(pattern)));
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
        if (compiled.node() instanceof Node.Start || compiled.node() instanceof Node.Phrase) {
            atStart.add(compiled);
            return;
        }
        if (compiled.node() instanceof Node.Slot slot
                && (slot.kind() == Node.Slot.Kind.INSTITUTION || slot.kind() == Node.Slot.Kind.SUBJECT)) {
            atInstitution.add(compiled);
            return;
        }
        if (compiled.node() instanceof Node.Slot slot
                && (slot.kind() == Node.Slot.Kind.FIGURE || slot.kind() == Node.Slot.Kind.YEAR)) {
            atFigure.add(compiled);
            return;
        }
        if (compiled.node() instanceof Node.Atom atom && atom.words().isEmpty() && atom.tags() != 0) {
            byTags.computeIfAbsent(atom.tags(), tags -> new ArrayList<>()).add(compiled);
            return;
        }
        Set<String> words = new LinkedHashSet<>();
        if (first(compiled.node(), words)) {
            words.forEach(word -> byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(compiled));
        } else {
            anywhere.add(compiled);
        }
    }

    /** Collects the words a match can begin with; false if it can begin with any. */
    private static boolean first(Node node, Set<String> words) {
        return switch (node) {
            case Node.Atom atom -> !atom.words().isEmpty() && words.addAll(atom.words());
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

    private static boolean already(Node node, Set<String> words) {
        return node instanceof Node.Atom atom && !atom.words().isEmpty() && words.containsAll(atom.words());
    }

    /**
     * The patterns that may match from a token on, each once.
     *
     * @param institution whether an institution can be read there
     * @param figure      whether a figure may begin there
     */
    List<Compiled> candidates(Sentence sentence, int at, boolean institution, boolean figure) {
        Token token = sentence.token(at);
        List<Compiled> found = new ArrayList<>(anywhere);
        if (at == 0) {
            found.addAll(atStart);
        }
        if (institution) {
            found.addAll(atInstitution);
        }
        if (figure) {
            found.addAll(atFigure);
        }
        byTags.forEach((tags, compiled) -> {
            if (token.is(tags)) {
                found.addAll(compiled);
            }
        });
        int common = found.size();
        addNew(found, common, token.form());
        for (String lemma : token.lemmas()) {
            addNew(found, common, lemma);
        }
        return found;
    }

    /** Compares by identity: the hash of a compiled pattern costs more than following it. */
    private void addNew(List<Compiled> found, int from, String word) {
        int to = found.size();
        for (Compiled compiled : byFirstWord.getOrDefault(word, List.of())) {
            boolean known = false;
            for (int i = from; i < to && !known; i++) {
                known = isSame(found.get(i), compiled);
            }
            if (!known) {
                found.add(compiled);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Compiled one, Compiled other) {
        return one == other;
    }
}
