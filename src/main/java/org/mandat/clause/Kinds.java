package org.mandat.clause;

import java.util.Set;

import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;

/**
 * Decides, from left to right, what kind of word each token of a sentence is, where the dictionary leaves a choice: « porte » after an
 * article is a noun, after « qui » a verb.
 */
final class Kinds {
    /** What a token is in its clause. */
    enum Kind {
        /** In a name, whatever its words are. */
        NAME, DETERMINER, NOUN, ADJECTIVE, NUMBER, PREPOSITION, VERB, INFINITIVE, PARTICIPLE, GERUND, PRONOUN,
        /** A pronoun that can only be a subject. */
        SUBJECT, CLITIC,
        /** « ne ». */
        NEGATOR, RELATIVE, SUBORDINATOR, COORDINATOR, ADVERB, COMMA, BREAK, OPEN, CLOSE, DASH, QUOTE,
        /** Goes on with the expression before it. */
        WITHIN, NONE
    }

    /** How far before « plus » its « ne » may stand. */
    private static final int DENIAL = 6;
    private static final int CORRELATED = 12;
    private static final Set<String> COMPARISONS = Set.of("comme", "que");

    private final Sentence sentence;
    private final Grammar grammar;
    private final int[] nameEnds;
    private final Kind[] kinds;
    private final int[] functions;
    private final Expression[] expressions;
    private final PronounKinds pronouns;
    private final WordKinds words;

    private Kinds(Sentence sentence, int[] nameEnds, Grammar grammar) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.nameEnds = nameEnds;
        kinds = new Kind[sentence.size()];
        pronouns = new PronounKinds(this);
        words = new WordKinds(this);
        functions = new int[sentence.size()];
        expressions = new Expression[sentence.size()];
        for (int i = 0; i < functions.length; i++) {
            functions[i] = grammar.functions(sentence.token(i).word());
            expressions[i] = Expression.NONE;
        }
    }

    /** @param nameEnds for the first token of a name, the token after its last; 0 elsewhere */
    static Kinds of(Sentence sentence, int[] nameEnds, Grammar grammar) {
        Kinds kinds = new Kinds(sentence, nameEnds, grammar);
        int i = 0;
        while (i < sentence.size()) {
            i = kinds.decide(i);
        }
        return kinds;
    }

    int size() {
        return kinds.length;
    }

    Sentence sentence() {
        return sentence;
    }

    Kind at(int i) {
        return i < 0 || i >= kinds.length ? Kind.NONE : kinds[i];
    }

    boolean does(int i, int functionsAnyOf) {
        return i >= 0 && i < functions.length && (functions[i] & functionsAnyOf) != 0;
    }

    boolean is(int i, long tags) {
        return i >= 0 && i < kinds.length && sentence.token(i).is(tags);
    }

    /** The preposition or conjunction that begins at a token, or {@link Expression#NONE}. */
    Expression expression(int i) {
        return expressions[i];
    }

    /** Whether a name begins at a token. */
    boolean beginsName(int i) {
        return i < nameEnds.length && nameEnds[i] > 0;
    }

    /** The kind before a token, adverbs passed over. */
    Kind lastContent(int i) {
        int before = i - 1;
        while (before >= 0 && (kinds[before] == Kind.ADVERB || kinds[before] == Kind.WITHIN)) {
            before--;
        }
        return at(before);
    }

    private int decide(int i) {
        if (nameEnds[i] > 0) {
            for (int j = i; j < nameEnds[i]; j++) {
                kinds[j] = Kind.NAME;
            }
            return nameEnds[i];
        }
        Token token = sentence.token(i);
        if (token.is(Tag.PUNCTUATION)) {
            kinds[i] = punctuation(token.form());
            return i + 1;
        }
        if (does(i, Grammar.RELATIVE_OBJECT) && isCorrelated(i)) {
            kinds[i] = Kind.COORDINATOR;
            return i + 1;
        }
        if (isModal(i)) {
            kinds[i] = Kind.GERUND;
            return i + 1;
        }
        Expression expression = does(i, Grammar.EXPRESSION) ? grammar.expression(sentence, i) : Expression.NONE;
        Kind clitic = expression.sort() == Expression.Sort.EXAMPLE ? Kind.NONE : pronouns.pronoun(i); // « y compris »
        if (clitic != Kind.NONE) {
            kinds[i] = clitic;
            return i + 1;
        }
        if (!expression.isNone() && !expression.sort().isTold() && isFree(i, expression)
                && (expression.sort() != Expression.Sort.QUANTIFIER || isQuantity(i, expression))) {
            expressions[i] = expression;
            kinds[i] = switch (expression.sort()) {
                case PREPOSITION -> Kind.PREPOSITION;
                case COORDINATOR ->
                    isClause(i + 1) || isComparison(i, expression) ? Kind.SUBORDINATOR : Kind.COORDINATOR;
                case SUBORDINATOR, UNREAL -> Kind.SUBORDINATOR;
                case ADVERB, PAST, NOVEL, CORRELATIVE, EXAMPLE -> Kind.ADVERB;
                case QUANTIFIER -> Kind.DETERMINER;
            };
            for (int j = i + 1; j < i + expression.words().size(); j++) {
                kinds[j] = switch (expression.sort()) {
                    case ADVERB -> Kind.ADVERB;
                    case QUANTIFIER -> Kind.DETERMINER;
                    default -> Kind.WITHIN;
                };
            }
            return i + expression.words().size();
        }
        kinds[i] = words.word(i, token);
        return i + 1;
    }

    /** « aussi bien à la CADA qu’à l’ADEME »: whether « que » joins what stands behind the same preposition. */
    private boolean isCorrelated(int que) {
        for (int i = que - 1; i >= Math.max(0, que - CORRELATED) && kinds[i] != Kind.BREAK
                && kinds[i] != Kind.VERB; i--) {
            if (does(i, Grammar.EXPRESSION) && grammar.expression(sentence, i).sort() == Expression.Sort.CORRELATIVE) {
                return true;
            }
        }
        return false;
    }

    /** « comme le propose le Sénat »: whether a pronoun and a verb begin a clause. */
    private boolean isClause(int i) {
        return does(i, Grammar.OBJECT_CLITIC) && !is(i, Tag.PREPOSITION) && i + 1 < sentence.size()
                && sentence.token(i + 1).is(Tag.FINITE)
                && (!sentence.token(i + 1).is(Tag.NOUN | Tag.ADJECTIVE) || sentence.token(i + 1).is(Tag.AUXILIARY));
    }

    /** « …, comme a pu le faire le Sénat », « …, comme le Sénat l’a proposé »: a verb of its own behind a clause that has one. */
    private boolean isComparison(int i, Expression expression) {
        int next = i + expression.words().size();
        if (!COMPARISONS.contains(expression.words().getLast())) {
            return false;
        }
        boolean has = i == 0;
        for (int j = i - 1; j >= 0 && kinds[j] != Kind.BREAK && !has; j--) {
            has = kinds[j] == Kind.VERB || kinds[j] == Kind.INFINITIVE;
        }
        for (int j = next; j < sentence.size() && has; j++) {
            Token token = sentence.token(j);
            if (token.is(Tag.PUNCTUATION) || does(j, Grammar.RELATIVE)) {
                return false;
            }
            if (token.is(Tag.FINITE) && (!token.is(Tag.NOUN | Tag.ADJECTIVE | Tag.PREPOSITION | Tag.DETERMINER)
                    || token.is(Tag.AUXILIARY)) && nameEnds[j] == 0) {
                return true;
            }
        }
        return false;
    }

    /** « l’agence devant désormais juger »: a present participle before an infinitive is no preposition. */
    private boolean isModal(int i) {
        if (!sentence.token(i).is(Tag.PARTICIPLE_PRESENT)) {
            return false;
        }
        int next = i + 1;
        while (next < sentence.size() && sentence.token(next).is(Tag.ADVERB)) {
            next++;
        }
        return next < sentence.size() && sentence.token(next).is(Tag.INFINITIVE)
                && !sentence.token(next).is(Tag.NOUN);
    }

    /** « plus de moyens », but neither « n’a plus de moyens » nor « plus de cent agents ». */
    private boolean isQuantity(int i, Expression expression) {
        for (int j = i - 1; j >= Math.max(0, i - DENIAL); j--) {
            if (kinds[j] == Kind.NEGATOR) {
                return false;
            }
        }
        int next = i + expression.words().size();
        return next < sentence.size() && sentence.token(next).is(Tag.NOUN | Tag.ADJECTIVE)
                && !sentence.token(next).is(Tag.NUMBER | Tag.DETERMINER);
    }

    /** Whether the tokens of an expression hold no name. */
    private boolean isFree(int i, Expression expression) {
        for (int j = i; j < i + expression.words().size(); j++) {
            if (nameEnds[j] > 0) {
                return false;
            }
        }
        return true;
    }

    static Kind punctuation(String form) {
        return switch (form) {
            case "," -> Kind.COMMA;
            case "(", "[" -> Kind.OPEN;
            case ")", "]" -> Kind.CLOSE;
            case "–", "—" -> Kind.DASH;
            case "«", "»", "\"", "“", "”" -> Kind.QUOTE;
            case ":", ";", ".", "!", "?", "…", "...", "•" -> Kind.BREAK;
            case "%", "€" -> Kind.NOUN;
            default -> Kind.ADVERB;
        };
    }
}
