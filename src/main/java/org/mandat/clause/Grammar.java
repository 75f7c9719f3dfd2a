package org.mandat.clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.mandat.language.Memo;
import org.mandat.language.Sentence;
import org.mandat.language.Token;
import org.mandat.language.Word;

/** The words by which clauses are put together, as {@code mappings/cues/grammar.ttl} lists them. Threads may share it. */
public final class Grammar {
    /** What a word may do, as bits: one for each list of single words. */
    static final int NEGATOR = 1;
    static final int NOT = 1 << 1;
    static final int NO_LONGER = 1 << 2;
    static final int NEGATIVE = 1 << 3;
    static final int UNIVERSAL = 1 << 4;
    static final int REFLEXIVE = 1 << 5;
    static final int OBJECT_CLITIC = 1 << 6;
    static final int DATIVE_CLITIC = 1 << 7;
    static final int OF_CLITIC = 1 << 8;
    static final int IN_CLITIC = 1 << 9;
    static final int SUBJECT_PRONOUN = 1 << 10;
    static final int STRONG_PRONOUN = 1 << 11;
    static final int RELATIVE_SUBJECT = 1 << 12;
    static final int RELATIVE_OBJECT = 1 << 13;
    static final int RELATIVE_OF = 1 << 14;
    static final int RELATIVE_IN = 1 << 15;
    static final int RELATIVE_TO = 1 << 16;
    static final int RELATIVE_ANY = 1 << 17;
    static final int MODAL = 1 << 18;
    static final int URGING = 1 << 19;
    static final int UNACCUSATIVE = 1 << 20;
    static final int REFUSE = 1 << 21;
    static final int CEASE = 1 << 22;
    static final int PRENOMINAL = 1 << 23;
    static final int TIME = 1 << 24;
    static final int POSSESSIVE = 1 << 25;
    static final int DEMONSTRATIVE = 1 << 26;
    static final int INDEFINITE = 1 << 28;
    static final int AUTHOR = 1 << 29;
    static final int AIM = 1 << 30;
    static final int UNDO = 1 << 31;
    /** Begins an expression of several words, or is one of the words of {@link Expression.Sort}. */
    static final int EXPRESSION = 1 << 27;
    static final int DETERMINER = NEGATIVE | UNIVERSAL | OBJECT_CLITIC | POSSESSIVE | DEMONSTRATIVE | INDEFINITE
            | RELATIVE_ANY;
    static final int CLITIC = REFLEXIVE | OBJECT_CLITIC | DATIVE_CLITIC | OF_CLITIC | IN_CLITIC;
    static final int RELATIVE = RELATIVE_SUBJECT | RELATIVE_OBJECT | RELATIVE_OF | RELATIVE_IN | RELATIVE_TO
            | RELATIVE_ANY;
    private static final Map<String, Integer> LISTS = Map.ofEntries(Map.entry("negator", NEGATOR),
            Map.entry("not", NOT), Map.entry("no-longer", NO_LONGER), Map.entry("negative", NEGATIVE),
            Map.entry("universal", UNIVERSAL), Map.entry("reflexive", REFLEXIVE),
            Map.entry("object-clitic", OBJECT_CLITIC), Map.entry("dative-clitic", DATIVE_CLITIC),
            Map.entry("of-clitic", OF_CLITIC), Map.entry("in-clitic", IN_CLITIC),
            Map.entry("subject-pronoun", SUBJECT_PRONOUN), Map.entry("strong-pronoun", STRONG_PRONOUN),
            Map.entry("relative-subject", RELATIVE_SUBJECT), Map.entry("relative-object", RELATIVE_OBJECT),
            Map.entry("relative-of", RELATIVE_OF), Map.entry("relative-in", RELATIVE_IN),
            Map.entry("relative-to", RELATIVE_TO), Map.entry("relative-any", RELATIVE_ANY), Map.entry("modal", MODAL),
            Map.entry("urging", URGING), Map.entry("unaccusative", UNACCUSATIVE), Map.entry("refuse", REFUSE),
            Map.entry("undo", UNDO), Map.entry("cease", CEASE), Map.entry("aim", AIM),
            Map.entry("prenominal", PRENOMINAL),
            Map.entry("time", TIME),
            Map.entry("author-pronoun", AUTHOR), Map.entry("indefinite", INDEFINITE),
            Map.entry("possessive", POSSESSIVE), Map.entry("demonstrative", DEMONSTRATIVE));

    private final Map<String, Integer> functions = new HashMap<>();
    /** By their first word, the longest first. */
    private final Map<String, List<Expression>> expressions = new HashMap<>();
    private final Set<String> auxiliaries;
    private final Memo<Word, Integer> known = new Memo<>();

    /**
     * @param lists  the words of a list by its name, as {@code Knowledge.words}
     * @param tokens reads a word of several tokens as texts are read
     */
    public Grammar(Function<String, Set<String>> lists, Function<String, List<Token>> tokens) {
        auxiliaries = lists.apply("auxiliary");
        LISTS.forEach((name, bit) -> lists.apply(name).forEach(word -> functions.merge(word, bit, (a, b) -> a | b)));
        for (Role role : Role.values()) {
            String name = "role-" + role.name().toLowerCase(java.util.Locale.ROOT);
            lists.apply(name)
                    .forEach(words -> add(new Expression(Expression.Sort.PREPOSITION, role, forms(tokens, words))));
        }
        for (Expression.Sort sort : Expression.Sort.values()) {
            lists.apply(sort.list()).forEach(words -> add(new Expression(sort, Role.OTHER, forms(tokens, words))));
        }
        expressions.values().forEach(each -> each.sort(Comparator.comparingInt((Expression e) -> -e.words().size())));
    }

    private static List<String> forms(Function<String, List<Token>> tokens, String words) {
        return tokens.apply(words).stream().map(Token::form).toList();
    }

    private void add(Expression expression) {
        String first = expression.words().get(0);
        expressions.computeIfAbsent(first, f -> new ArrayList<>()).add(expression);
        functions.merge(first, EXPRESSION, (a, b) -> a | b);
    }

    /** What a word may do, as bits. */
    int functions(Word word) {
        return known.of(word, this::work);
    }

    /** Whether a verb says its infinitive of its own subject: « devoir », but not « faire ». */
    boolean isAuxiliary(Token token) {
        return token.hasLemmaOf(auxiliaries);
    }

    private int work(Word word) {
        int found = functions.getOrDefault(word.form(), 0);
        for (String lemma : word.lemmas()) {
            found |= functions.getOrDefault(lemma, 0);
        }
        return found;
    }

    /** The longest expression that begins at a token, or {@link Expression#NONE}. */
    Expression expression(Sentence sentence, int at) {
        Word word = sentence.token(at).word();
        Expression found = longest(sentence, at, word.form());
        for (String lemma : word.lemmas()) {
            Expression other = longest(sentence, at, lemma);
            if (other.words().size() > found.words().size()) {
                found = other;
            }
        }
        return found;
    }

    private Expression longest(Sentence sentence, int at, String first) {
        for (Expression expression : expressions.getOrDefault(first, List.of())) {
            if (expression.matches(sentence, at)) {
                return expression;
            }
        }
        return Expression.NONE;
    }
}
