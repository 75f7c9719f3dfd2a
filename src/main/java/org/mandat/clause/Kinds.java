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

    private static final int NOMINAL = Tag.NOUN | Tag.ADJECTIVE | Tag.NAME | Tag.UNKNOWN | Tag.NUMBER;
    private static final int TENSED = Tag.FINITE | Tag.SUBJUNCTIVE;
    private static final int OTHER_THAN_VERB = Tag.NOUN | Tag.ADJECTIVE | Tag.PREPOSITION | Tag.DETERMINER | Tag.ADVERB
            | Tag.CONJUNCTION | Tag.PRONOUN;
    private static final Set<Kind> INTRODUCE_NOUNS = Set.of(Kind.DETERMINER, Kind.NUMBER, Kind.PREPOSITION,
            Kind.COORDINATOR, Kind.COMMA, Kind.BREAK, Kind.OPEN, Kind.VERB, Kind.INFINITIVE, Kind.SUBORDINATOR,
            Kind.DASH, Kind.GERUND, Kind.NONE);
    private static final Set<Kind> FOLLOW_NOUNS = Set.of(Kind.NOUN, Kind.NAME, Kind.ADJECTIVE, Kind.QUOTE, Kind.CLOSE,
            Kind.PARTICIPLE, Kind.PRONOUN);

    private final Sentence sentence;
    private final Grammar grammar;
    private final int[] nameEnds;
    private final Kind[] kinds;
    private final int[] functions;
    private final Expression[] expressions;

    private Kinds(Sentence sentence, int[] nameEnds, Grammar grammar) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.nameEnds = nameEnds;
        kinds = new Kind[sentence.size()];
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

    boolean is(int i, int tags) {
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
        Kind clitic = pronoun(i);
        if (clitic != Kind.NONE) {
            kinds[i] = clitic;
            return i + 1;
        }
        Expression expression = does(i, Grammar.EXPRESSION) ? grammar.expression(sentence, i) : Expression.NONE;
        if (!expression.isNone() && expression.sort() != Expression.Sort.PAST && isFree(i, expression)) {
            expressions[i] = expression;
            kinds[i] = switch (expression.sort()) {
                case PREPOSITION -> Kind.PREPOSITION;
                case COORDINATOR -> Kind.COORDINATOR;
                case SUBORDINATOR, UNREAL -> Kind.SUBORDINATOR;
                case ADVERB, PAST -> Kind.ADVERB;
            };
            for (int j = i + 1; j < i + expression.words().size(); j++) {
                kinds[j] = expression.sort() == Expression.Sort.ADVERB ? Kind.ADVERB : Kind.WITHIN;
            }
            return i + expression.words().size();
        }
        kinds[i] = word(i, token);
        return i + 1;
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

    private static Kind punctuation(String form) {
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

    /** Pronouns and relatives; none if the word is another. */
    private Kind pronoun(int i) {
        int f = functions[i];
        if ((f & Grammar.NEGATOR) != 0) {
            return Kind.NEGATOR;
        }
        if ((f & Grammar.CLITIC) != 0 && (is(i, Tag.PRONOUN) || (f & Grammar.OBJECT_CLITIC) != 0) && isBeforeVerb(i)) {
            return Kind.CLITIC;
        }
        if ((f & Grammar.CLITIC) != 0 && at(i - 1) == Kind.VERB && isLast(i)) {
            return Kind.CLITIC; // « supprimons-la »
        }
        if ((f & Grammar.REFLEXIVE) != 0 && !is(i, Tag.DETERMINER)) {
            return Kind.CLITIC;
        }
        if ((f & Grammar.RELATIVE_OBJECT) != 0) {
            if (isRestrictive(i)) {
                return Kind.ADVERB; // « ne … que »
            }
            return FOLLOW_NOUNS.contains(lastContent(i)) || at(i - 1) == Kind.COMMA && FOLLOW_NOUNS.contains(at(i - 2))
                    ? Kind.RELATIVE
                    : at(i - 1) != Kind.NONE && isPreposition(i + 1) ? Kind.ADVERB : Kind.NONE;
        }
        if ((f & Grammar.RELATIVE) != 0 && is(i, Tag.PRONOUN | Tag.PREPOSITION)) {
            return Kind.RELATIVE;
        }
        if ((f & Grammar.SUBJECT_PRONOUN) != 0 && isSubject(i)) {
            return Kind.SUBJECT;
        }
        if ((f & Grammar.STRONG_PRONOUN) != 0 && !is(i, Tag.DETERMINER)) {
            return Kind.PRONOUN;
        }
        return Kind.NONE;
    }

    /** Whether « ne » without « pas » stands shortly before, with its verb. */
    private boolean isRestrictive(int i) {
        Kind content = lastContent(i);
        boolean verb = content == Kind.VERB || content == Kind.PARTICIPLE || content == Kind.INFINITIVE
                || content == Kind.GERUND || isPreposition(i + 1);
        for (int j = i - 1; j >= Math.max(0, i - 7) && verb; j--) {
            if (does(j, Grammar.NOT)) {
                return false;
            }
            if (kinds[j] == Kind.NEGATOR) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing follows that a determiner or preposition could go with. */
    private boolean isLast(int i) {
        return i + 1 >= kinds.length || nameEnds[i + 1] == 0 && !is(i + 1, NOMINAL | Tag.DETERMINER)
                && !sentence.token(i + 1).form().equals("«");
    }

    private boolean isPreposition(int i) {
        return is(i, Tag.PREPOSITION);
    }

    /** The kind before a token, adverbs passed over. */
    private Kind lastContent(int i) {
        int before = i - 1;
        while (before >= 0 && (kinds[before] == Kind.ADVERB || kinds[before] == Kind.WITHIN)) {
            before--;
        }
        return at(before);
    }

    /** Whether a verb that can be nothing else follows, past other such pronouns. */
    private boolean isBeforeVerb(int i) {
        int next = i + 1;
        while (next < kinds.length && (functions[next] & Grammar.CLITIC) != 0 && nameEnds[next] == 0) {
            next++;
        }
        if (next >= kinds.length || nameEnds[next] > 0) {
            return false;
        }
        Token verb = sentence.token(next);
        boolean form = verb.is(TENSED | Tag.INFINITIVE) || verb.is(Tag.PARTICIPLE_PRESENT) && next > i
                && (functions[i] & Grammar.OF_CLITIC) == 0;
        boolean only = !verb.is(OTHER_THAN_VERB) || verb.is(Tag.AUXILIARY)
                || verb.is(Tag.PARTICIPLE_PRESENT) && does(i - 1, Grammar.OF_CLITIC); // « en les confiant »
        // « lui », « se », « y » are never articles: any verb will do
        boolean article = is(i, Tag.DETERMINER | Tag.PREPOSITION);
        return form && (only || !article);
    }

    private boolean isSubject(int i) {
        int next = i + 1;
        while (next < kinds.length && (functions[next] & (Grammar.CLITIC | Grammar.NEGATOR)) != 0) {
            next++;
        }
        return is(next, TENSED) && !(is(i, Tag.DETERMINER) && is(next, Tag.NOUN) && !is(next, Tag.AUXILIARY));
    }

    private Kind word(int i, Token token) {
        Kind before = at(i - 1);
        if (token.is(Tag.NUMBER)) {
            return Kind.NUMBER;
        }
        if (token.is(Tag.PREPOSITION) && !token.is(Tag.ADJECTIVE | Tag.NOUN)) {
            return Kind.PREPOSITION;
        }
        if (token.is(Tag.DETERMINER) && (!token.is(Tag.NOUN) || does(i, Grammar.DETERMINER)) && (is(i + 1, NOMINAL | Tag.DETERMINER | Tag.NUMBER) || i + 1 == kinds.length
                || !token.is(Tag.ADVERB | Tag.PRONOUN | Tag.NOUN) || nameBegins(i + 1) || isQuote(i + 1))) {
            return Kind.DETERMINER;
        }
        if (isVerb(i, token, before)) {
            return Kind.VERB;
        }
        if (token.is(Tag.INFINITIVE) && !isNominal(i, token, before)) {
            return Kind.INFINITIVE;
        }
        if (token.is(Tag.PARTICIPLE_PRESENT) && isGerund(i, token, before)) {
            return Kind.GERUND;
        }
        if (token.is(Tag.PARTICIPLE_PAST) && isParticiple(i, token)) {
            return Kind.PARTICIPLE;
        }
        return nominal(i, token, before);
    }

    private boolean isQuote(int i) {
        return i < kinds.length && is(i, Tag.PUNCTUATION) && punctuation(sentence.token(i).form()) == Kind.QUOTE;
    }

    private boolean nameBegins(int i) {
        return i < nameEnds.length && nameEnds[i] > 0;
    }

    private boolean isVerb(int i, Token token, Kind before) {
        if (!token.is(TENSED)) {
            return false;
        }
        if (!token.is(OTHER_THAN_VERB)) {
            return true;
        }
        if (before == Kind.CLITIC || before == Kind.NEGATOR || before == Kind.SUBJECT
                || before == Kind.RELATIVE && does(i - 1, Grammar.RELATIVE_SUBJECT)) {
            return true;
        }
        if (token.is(Tag.AUXILIARY)) {
            return before != Kind.DETERMINER;
        }
        // « la commission contrôle les fichiers »
        return (before == Kind.NOUN || before == Kind.NAME) && token.is(Tag.PRESENT_3) && !token.is(Tag.CAPITAL)
                && is(i + 1, Tag.DETERMINER) && !is(i + 1, Tag.PREPOSITION);
    }

    private boolean isNominal(int i, Token token, Kind before) {
        boolean alone = is(i + 1, Tag.PARTICIPLE_PAST | Tag.PREPOSITION) && before != Kind.CLITIC && before != Kind.NEGATOR
                && before != Kind.VERB && before != Kind.INFINITIVE && before != Kind.PREPOSITION;
        return token.is(Tag.NOUN | Tag.ADJECTIVE) && (before == Kind.DETERMINER || before == Kind.ADJECTIVE
                || before == Kind.NUMBER || alone && !token.is(Tag.AUXILIARY)
                || !token.is(Tag.AUXILIARY) && before == Kind.PREPOSITION && !is(i + 1, Tag.INFINITIVE | Tag.DETERMINER | Tag.PRONOUN));
    }

    private boolean isGerund(int i, Token token, Kind before) {
        boolean complement = is(i + 1, Tag.DETERMINER | Tag.PREPOSITION | Tag.PARTICIPLE_PAST) || nameBegins(i + 1);
        return !token.is(Tag.NOUN | Tag.ADJECTIVE) || before == Kind.CLITIC || before == Kind.NEGATOR
                || before == Kind.PREPOSITION && does(i - 1, Grammar.OF_CLITIC)
                || before != Kind.DETERMINER && complement;
    }

    private boolean isParticiple(int i, Token token) {
        Kind content = lastContent(i);
        int last = i - 1;
        while (last >= 0 && kinds[last] == Kind.ADVERB) {
            last--;
        }
        boolean verbal = content == Kind.VERB || content == Kind.INFINITIVE || content == Kind.GERUND
                || content == Kind.PARTICIPLE;
        if (verbal && is(last, Tag.AUXILIARY | Tag.VERB) && !is(i, Tag.DETERMINER)) {
            return true;
        }
        boolean noun = token.is(Tag.NOUN);
        boolean complement = is(i + 1, Tag.PREPOSITION | Tag.ADVERB) || i + 1 < kinds.length && nameEnds[i + 1] == 0
                && sentence.token(i + 1).is(Tag.PUNCTUATION);
        return switch (content) {
            case NOUN, NAME, ADJECTIVE, QUOTE, CLOSE, PARTICIPLE, PRONOUN -> true;
            case NUMBER -> !noun;
            case COMMA, COORDINATOR, DASH -> !noun || complement && !is(i, Tag.PLURAL);
            case NONE, BREAK, OPEN -> !noun;
            default -> false;
        };
    }

    private Kind nominal(int i, Token token, Kind before) {
        boolean noun = token.is(Tag.NOUN | Tag.NAME | Tag.UNKNOWN);
        boolean adjective = token.is(Tag.ADJECTIVE | Tag.PARTICIPLE_PAST);
        boolean degree = does(i, Grammar.NOT | Grammar.NO_LONGER | Grammar.REFUSE);
        if (does(i, Grammar.PRENOMINAL) && adjective && is(i + 1, NOMINAL)) {
            return Kind.ADJECTIVE;
        }
        if (token.is(Tag.ADVERB) && (degree && before != Kind.DETERMINER && before != Kind.NUMBER || !noun && !adjective
                || !noun && before != Kind.DETERMINER && before != Kind.NOUN)) {
            return Kind.ADVERB;
        }
        if (noun && adjective) {
            return INTRODUCE_NOUNS.contains(lastContent(i)) || before == Kind.ADJECTIVE && !hasHead(i)
                    ? Kind.NOUN
                    : Kind.ADJECTIVE;
        }
        if (noun) {
            return Kind.NOUN;
        }
        return adjective ? Kind.ADJECTIVE : token.is(Tag.CONJUNCTION) ? Kind.SUBORDINATOR : Kind.ADVERB;
    }

    /** Whether a noun stands before a token and its adjectives. */
    private boolean hasHead(int i) {
        int before = i - 1;
        while (before >= 0 && kinds[before] == Kind.ADJECTIVE) {
            before--;
        }
        return FOLLOW_NOUNS.contains(at(before));
    }
}
