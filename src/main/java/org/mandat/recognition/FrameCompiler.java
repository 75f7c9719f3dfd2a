package org.mandat.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.mandat.clause.Predicate.Form;
import org.mandat.clause.Predicate.Polarity;
import org.mandat.clause.Role;
import org.mandat.knowledge.Cue;
import org.mandat.recognition.Frame.Filler;
import org.mandat.recognition.Frame.Filler.Holder;

/**
 * Compiles the frames of cues, as {@code CONTRIBUTING.md} describes them: a predicate ({@code $list|word}, {@code *}, {@code NONE}), then
 * what its roles hold: {@code object:$staff object.of:@}.
 */
final class FrameCompiler {
    private static final Map<String, Holder.Kind> HOLDERS = Map.of("@", Holder.Kind.ANY, "@one", Holder.Kind.ONE,
            "@new", Holder.Kind.NEW, "@titled", Holder.Kind.TITLED, "@body", Holder.Kind.BODY, "@bare",
            Holder.Kind.BARE, "@company",
            Holder.Kind.COMPANY);
    private static final String ADVERB = "adverb";

    private final WordLists lists;
    private final WordSets sets;
    private final Predicate<String> verbs;

    /** @param verbs whether a word is the infinitive of a verb and nothing else */
    FrameCompiler(Map<String, List<String>> lists, WordSets sets, Predicate<String> verbs) {
        this.lists = new WordLists(lists);
        this.sets = sets;
        this.verbs = verbs;
    }

    /** @throws IllegalArgumentException saying what of the frame is not understood */
    Frame compile(Cue cue, String frame) {
        List<String> symbols = new ArrayList<>(Arrays.asList(frame.strip().split("\\s+")));
        Optional<Polarity> polarity = FrameTerms.polarity(symbols.get(0));
        if (polarity.isPresent()) {
            symbols.remove(0);
        }
        if (symbols.isEmpty()) {
            throw new IllegalArgumentException("a frame begins with the words of its predicate");
        }
        String predicate = symbols.remove(0);
        int slash = predicate.indexOf('/');
        Set<Form> forms = slash < 0 ? EnumSet.noneOf(Form.class) : forms(predicate.substring(slash + 1));
        String words = slash < 0 ? predicate : predicate.substring(0, slash);
        if (words.equals(FrameTerms.name(Form.NONE))) {
            return new Frame(cue, WordTest.ALL, WordTest.ALL, EnumSet.of(Form.NONE), polarity, slots(symbols));
        }
        boolean any = words.equals("*");
        boolean named = forms.isEmpty() || forms.contains(Form.NOUN) || forms.contains(Form.ADJECTIVE);
        return new Frame(cue, any ? WordTest.ALL : words(words, word -> true),
                any ? WordTest.ALL : words(words, word -> named && !verbs.test(word)), forms, polarity, slots(symbols));
    }

    private static Set<Form> forms(String names) {
        Set<Form> forms = EnumSet.noneOf(Form.class);
        for (String name : names.split("\\|")) {
            Set<Form> named = FrameTerms.FORMS.get(name);
            if (named == null) {
                throw new IllegalArgumentException(
                        "\"" + name + "\" is no form of a predicate; there are "
                                + new TreeSet<>(FrameTerms.FORMS.keySet()));
            }
            forms.addAll(named);
        }
        return forms;
    }

    private List<Frame.Slot> slots(List<String> symbols) {
        if (symbols.isEmpty()) {
            throw new IllegalArgumentException("a frame says what its roles hold, as object:@");
        }
        return symbols.stream().map(this::slot).toList();
    }

    private Frame.Slot slot(String symbol) {
        int colon = symbol.indexOf(':');
        if (colon <= 0 || colon == symbol.length() - 1) {
            throw new IllegalArgumentException("\"" + symbol + "\" is no role with what it holds, as object:@");
        }
        String roles = symbol.substring(0, colon);
        Filler filler = filler(symbol.substring(colon + 1));
        if (roles.equals(FrameTerms.INFINITIVE)) {
            return new Frame.Slot(Set.of(), false, true, false, filler);
        }
        if (roles.equals(ADVERB)) {
            return new Frame.Slot(Set.of(), false, false, true, filler);
        }
        boolean owner = roles.endsWith(FrameTerms.OWNER);
        Set<Role> named = EnumSet.noneOf(Role.class);
        for (String role : (owner ? roles.substring(0, roles.length() - FrameTerms.OWNER.length()) : roles)
                .split("\\|")) {
            named.add(role(role));
        }
        return new Frame.Slot(named, owner, false, false, filler);
    }

    private static Role role(String name) {
        return FrameTerms.role(name).orElseThrow(() -> new IllegalArgumentException(
                "\"" + name + "\" is no role; there are " + FrameTerms.INFINITIVE + ", " + ADVERB + " and "
                        + Arrays.toString(Role.values()).toLowerCase(Locale.ROOT)));
    }

    private Filler filler(String symbol) {
        if (symbol.startsWith("@")) {
            Holder.Kind kind = HOLDERS.get(symbol);
            if (kind == null) {
                throw new IllegalArgumentException(
                        "\"" + symbol + "\" is no holder; there are " + new TreeSet<>(HOLDERS.keySet()));
            }
            return new Holder(kind);
        }
        if (symbol.equals("#")) {
            return new Filler.Number();
        }
        if (symbol.equals("*")) {
            return new Filler.Anything();
        }
        if (symbol.equals("-")) {
            return new Filler.Nothing();
        }
        boolean counted = symbol.startsWith("#");
        return new Filler.Noun(words(counted ? symbol.substring(1) : symbol, word -> true), counted);
    }

    private WordTest words(String symbol, Predicate<String> wanted) {
        boolean excluded = symbol.startsWith("!");
        Set<String> single = new HashSet<>();
        List<List<String>> expressions = new ArrayList<>();
        for (String word : lists.words(excluded ? symbol.substring(1) : symbol)) {
            String[] parts = word.split(" ");
            if (!wanted.test(parts[0])) {
                continue;
            }
            if (parts.length == 1) {
                single.add(word);
            } else {
                expressions.add(List.of(parts));
            }
        }
        return new WordTest(single.isEmpty() ? WordTest.NONE : sets.number(single), expressions, excluded);
    }
}
