package org.mandat.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mandat.layout.Block;

/**
 * Compiles the patterns of cues, as {@code CONTRIBUTING.md} describes them: words (lemma or form), {@code a|b}, {@code $list},
 * {@code TAG}, {@code word/TAG}, {@code @slot}, {@code #n}, {@code ~} and {@code ~~} (gaps), {@code (…|…)}, {@code ?}, {@code !x}, {@code ^}.
 */
final class PatternCompiler {
    private static final int SHORT_GAP = 8;
    private static final int LONG_GAP = 20;
    private static final String MAIN = ".main";

    private final WordLists lists;
    private final WordSets sets;

    PatternCompiler(Map<String, List<String>> lists, WordSets sets) {
        this.lists = new WordLists(lists);
        this.sets = sets;
    }

    /** @throws IllegalArgumentException saying what of the pattern is not understood */
    Node compile(String pattern) {
        List<String> symbols = List.of(pattern.replace("(", " ( ").replace(")?", " )? ").replaceAll("\\)(?!\\?)", " ) ")
                .strip().split("\\s+"));
        return sequence(symbols, new Node.End());
    }

    private Node sequence(List<String> symbols, Node end) {
        Node next = end;
        int i = symbols.size() - 1;
        while (i >= 0) {
            String symbol = symbols.get(i);
            if (symbol.equals(")") || symbol.equals(")?")) {
                int open = opening(symbols, i);
                List<Node> alternatives = new ArrayList<>();
                for (List<String> alternative : alternatives(symbols.subList(open + 1, i))) {
                    alternatives.add(sequence(alternative, next));
                }
                if (symbol.equals(")?")) {
                    alternatives.add(next);
                }
                next = new Node.Fork(alternatives);
                i = open - 1;
            } else {
                next = symbol(symbol, next);
                i--;
            }
        }
        return next;
    }

    private static int opening(List<String> symbols, int closing) {
        int depth = 0;
        for (int i = closing; i >= 0; i--) {
            String symbol = symbols.get(i);
            depth += symbol.startsWith(")") ? 1 : symbol.equals("(") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a bracket is closed that was not opened");
    }

    private static List<List<String>> alternatives(List<String> symbols) {
        List<List<String>> found = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < symbols.size(); i++) {
            String symbol = symbols.get(i);
            depth += symbol.equals("(") ? 1 : symbol.startsWith(")") ? -1 : 0;
            if (depth == 0 && symbol.equals("|")) {
                found.add(symbols.subList(begin, i));
                begin = i + 1;
            }
        }
        found.add(symbols.subList(begin, symbols.size()));
        return found;
    }

    private Node symbol(String symbol, Node next) {
        if (symbol.length() > 1 && symbol.endsWith("?")) {
            return new Node.Fork(List.of(symbol(symbol.substring(0, symbol.length() - 1), next), next));
        }
        return switch (symbol) {
            case "~" -> new Node.Gap(SHORT_GAP, false, next);
            case "~~" -> new Node.Gap(LONG_GAP, true, next);
            case "^" -> start(Set.of(Block.Kind.ITEM, Block.Kind.PARAGRAPH, Block.Kind.HEADING), false, false, next);
            case "^item" -> start(Set.of(Block.Kind.ITEM), false, false, next);
            case "^lead" -> start(Set.of(Block.Kind.ITEM), true, false, next);
            case "^prose" -> start(Set.of(Block.Kind.PARAGRAPH), false, false, next);
            case "^text" -> start(Set.of(Block.Kind.ITEM, Block.Kind.PARAGRAPH), false, false, next);
            case "^answer" -> start(Set.of(Block.Kind.ITEM, Block.Kind.PARAGRAPH), false, true, next);
            case "^heading" -> start(Set.of(Block.Kind.HEADING), false, false, next);
            case "^phrase" -> new Node.Phrase(Block.Kind.ITEM, next);
            case "^slogan" -> new Node.Phrase(Block.Kind.PARAGRAPH, next);
            default -> word(symbol, next);
        };
    }

    private static Node start(Set<Block.Kind> kinds, boolean first, boolean answer, Node next) {
        return new Node.Start(new Node.Place(kinds, first, answer), next);
    }

    private Node word(String written, Node next) {
        boolean main = written.endsWith(MAIN);
        String symbol = main ? written.substring(0, written.length() - MAIN.length()) : written;
        if (PatternTerms.SLOTS.containsKey(symbol)) {
            return new Node.Slot(PatternTerms.SLOTS.get(symbol), next);
        }
        char first = symbol.charAt(0);
        if (first == '@' || first == '#' || "()?".indexOf(first) >= 0 && symbol.length() == 1 && first != '?') {
            throw new IllegalArgumentException(
                    "\"" + symbol + "\" is no slot; there are " + new java.util.TreeSet<>(PatternTerms.SLOTS.keySet()));
        }
        if (first == '/' && symbol.length() > 1) {
            throw new IllegalArgumentException("\"" + symbol
                    + "\" stands alone; a tag follows its words without brackets: créer|fonder/FUT");
        }
        if (first == '!' && symbol.length() > 1) {
            return new Node.Not(atom(symbol.substring(1)), next);
        }
        Set<String> single = new HashSet<>();
        List<Node> alternatives = new ArrayList<>();
        int slash = symbol.lastIndexOf('/');
        if (slash > 0 && !PatternTerms.isTag(symbol.substring(slash + 1))) {
            slash = -1; // « mbit/s »
        }
        long tags = slash > 0 ? PatternTerms.tags(symbol.substring(slash + 1)) : 0;
        String words = slash > 0 ? symbol.substring(0, slash) : symbol;
        if (slash <= 0 && PatternTerms.isTag(words)) {
            return new Node.Atom(WordSets.ANY, PatternTerms.tags(words), main, next);
        }
        if (Arrays.stream(words.split("\\|")).anyMatch(PatternTerms::isTag)) {
            throw new IllegalArgumentException("\"" + symbol + "\" mixes words and tags; write (a | TAG)");
        }
        for (String word : lists.words(words)) {
            String[] parts = word.split(" ");
            if (parts.length == 1) {
                single.add(word);
            } else {
                Node sequence = next;
                for (int i = parts.length - 1; i >= 0; i--) {
                    sequence = new Node.Atom(sets.number(Set.of(parts[i])), i == 0 ? tags : 0, main && i == 0,
                            sequence);
                }
                alternatives.add(sequence);
            }
        }
        if (!single.isEmpty()) {
            alternatives.add(new Node.Atom(sets.number(single), tags, main, next));
        }
        return alternatives.size() == 1 ? alternatives.get(0) : new Node.Fork(alternatives);
    }

    private Node.Atom atom(String symbol) {
        if (word(symbol, new Node.End()) instanceof Node.Atom atom) {
            return atom;
        }
        throw new IllegalArgumentException(
                "\"!" + symbol + "\": only a word, a list of single words or a tag can be excluded");
    }
}
