package org.mandat.clause;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.clause.Predicate.Argument;
import org.mandat.clause.Predicate.Form;
import org.mandat.clause.Predicate.Polarity;
import org.mandat.clause.VerbGroup.Mood;
import org.mandat.language.Tag;

/**
 * Tells which predicates say what is to be, not what is or was, and which are denied. A present counts where nothing else in the
 * sentence is in another mood: « Il est créé un fonds ».
 */
final class Assertions {
    /** How far behind a verb a word of the past may stand. */
    private static final int NEAR = 6;

    private final Kinds kinds;
    private final Grammar grammar;
    private final PhraseTable phrases;
    private final List<Draft> drafts;
    private final Map<Draft, Boolean> known = new HashMap<>();
    /** Whether the sentence is a question, which says nothing. */
    private final boolean asks;
    private boolean presentCounts;

    Assertions(Kinds kinds, Grammar grammar, PhraseTable phrases, List<Draft> drafts) {
        this.kinds = kinds;
        this.grammar = grammar;
        this.phrases = phrases;
        this.drafts = drafts;
        asks = kinds.size() > 0 && kinds.sentence().token(kinds.size() - 1).form().equals("?");
        presentCounts = drafts.stream().noneMatch(draft -> (draft.form == Form.VERB || draft.form == Form.INFINITIVE
                || draft.form == Form.NONE) && isAsserted(draft, 0));
        known.clear();
    }

    boolean isAsserted(Draft draft) {
        return !asks && isAsserted(draft, 0);
    }

    private boolean isAsserted(Draft draft, int depth) {
        Boolean before = known.get(draft);
        if (before != null) {
            return before;
        }
        boolean asserted = depth < 20 && work(draft, depth + 1);
        known.put(draft, asserted);
        return asserted;
    }

    private boolean work(Draft draft, int depth) {
        return switch (draft.form) {
            case VERB -> draft.is(Mood.GERUND) || draft.is(Mood.INFINITIVE)
                    ? clauseAsserts(draft.clause, depth)
                    : verb(draft, depth);
            case GERUND -> clauseAsserts(draft.clause, depth);
            case INFINITIVE -> {
                Draft governor = draft.governor;
                if (draft.link == Role.FOR && kinds.does(draft.head, Grammar.AIM)) {
                    yield false;
                }
                yield governor == null
                        ? clauseAsserts(draft.clause, depth)
                        : urges(governor) && !draft.clause.unreal || isAsserted(governor, depth);
            }
            case PARTICIPLE -> {
                Draft governor = draft.governor;
                yield draft.prescribes && governor != null
                        ? isAsserted(governor, depth)
                        : clauseAsserts(draft.clause, depth)
                                && (draft.prescribes || isNew(draft.object) || isNovel(draft)) && !isPast(draft.to);
            }
            case ADJECTIVE -> {
                Draft governor = draft.governor;
                yield governor != null ? isAsserted(governor, depth) : clauseAsserts(draft.clause, depth);
            }
            case NOUN -> clauseAsserts(draft.clause, depth) && !isBackground(draft, depth)
                    && !(phrases.at(draft.bearerPhrase).article() == Article.DEFINITE && isPast(draft.to));
            case NONE -> !draft.clause.unreal;
        };
    }

    private boolean verb(Draft draft, int depth) {
        Clause clause = draft.clause;
        if (clause.unreal || draft.group == null) {
            return false;
        }
        return switch (draft.group.mood()) {
            case FUTURE, CONDITIONAL -> true;
            case SUBJUNCTIVE -> clause.governor == null || urges(clause.governor)
                    || isAsserted(clause.governor, depth);
            case PRESENT -> urges(draft) || isCleft(draft) || isWished(draft, depth)
                    || kinds.is(draft.group.tensed(), Tag.PRESENT_1) && isOurs(draft)
                    || presentCounts && clause.kind == Clause.Kind.MAIN && !isPast(draft.to)
                            && !isPast(Math.max(0, draft.from - 2));
            default -> false;
        };
    }

    /** « c’est au juge de trancher ». */
    private boolean isCleft(Draft draft) {
        return draft.group != null && draft.hasClitic(VerbGroup.Clitic.SUBJECT) && draft.clause.kind == Clause.Kind.MAIN
                && kinds.is(draft.head, Tag.AUXILIARY)
                && kinds.does(draft.group.clitic(VerbGroup.Clitic.SUBJECT), Grammar.DEMONSTRATIVE);
    }

    /** « nous voulons que les usagers y siègent »: a form that may be the subjunctive. */
    private boolean isWished(Draft draft, int depth) {
        Draft governor = draft.clause.governor;
        return draft.group != null && kinds.is(draft.group.tensed(), Tag.SUBJUNCTIVE)
                && draft.clause.kind == Clause.Kind.SUBORDINATE
                && (governor != null ? urges(governor) || isAsserted(governor, depth) : draft.clause.wish);
    }

    /** Whether a present has « nous » or « je » as its subject, or none. */
    private boolean isOurs(Draft draft) {
        boolean told = draft.group != null && draft.hasClitic(VerbGroup.Clitic.SUBJECT)
                && kinds.does(draft.group.clitic(VerbGroup.Clitic.SUBJECT), Grammar.AUTHOR);
        return told || draft.subject < 0 && draft.group != null && !kinds.is(draft.group.tensed(), Tag.PRESENT_3);
    }

    private boolean urges(Draft draft) {
        return kinds.does(draft.head, Grammar.URGING) && !draft.is(Mood.PAST) && draft.form == Form.VERB;
    }

    /** Whether a clause says what is to be: as its verb does. */
    private boolean clauseAsserts(Clause clause, int depth) {
        if (clause.unreal) {
            return false;
        }
        return clause.verb == null || isAsserted(clause.verb, depth);
    }

    /** « la CADA, née de la fusion de ces bureaux »: a participle that tells how something is known tells its nouns so too. */
    private boolean isBackground(Draft noun, int depth) {
        for (Draft other : drafts) {
            if (other.form == Form.PARTICIPLE && other.head < noun.head && !other.prescribes
                    && other.has(noun.bearerPhrase)) {
                return !isAsserted(other, depth);
            }
        }
        return false;
    }

    private boolean isNew(int phrase) {
        if (phrase < 0) {
            return true;
        }
        Article article = phrases.at(phrase).article();
        return article == Article.INDEFINITE || article == Article.COUNT
                || article == Article.NONE && phrases.at(phrase).name() < 0;
    }

    /** « La CADA, dotée de nouveaux pouvoirs, … », « La CADA, renforcée, … »: a known one as it will be, not as it is. */
    private boolean isNovel(Draft participle) {
        return participle.afterComma && (kinds.at(participle.to) == Kinds.Kind.COMMA
                || isNear(participle.from - 1, Expression.Sort.NOVEL) || isNear(participle.to, Expression.Sort.NOVEL));
    }

    private boolean isPast(int from) {
        return isNear(from, Expression.Sort.PAST);
    }

    /** Whether an expression stands close behind, before the next comma. */
    private boolean isNear(int from, Expression.Sort sort) {
        for (int i = from; i < Math.min(kinds.size(), from + NEAR); i++) {
            if (kinds.at(i) == Kinds.Kind.COMMA || kinds.at(i) == Kinds.Kind.BREAK) {
                return false;
            }
            if (kinds.does(i, Grammar.EXPRESSION) && grammar.expression(kinds.sentence(), i).sort() == sort) {
                return true;
            }
        }
        return false;
    }

    Polarity polarity(Draft draft) {
        return polarity(draft, 0);
    }

    private Polarity polarity(Draft draft, int depth) {
        if (draft.polarity != Polarity.AFFIRMED || depth > 20) {
            return draft.polarity;
        }
        Draft governor = governor(draft);
        if (governor != null) {
            Polarity above = polarity(governor, depth + 1);
            if (draft.form != Form.NOUN && kinds.does(governor.head, Grammar.CEASE)) {
                return above == Polarity.AFFIRMED ? Polarity.NO_LONGER : Polarity.AFFIRMED;
            }
            if (kinds.does(governor.head, Grammar.REFUSE) || draft.form == Form.NOUN) {
                return above == Polarity.AFFIRMED ? Polarity.DENIED : Polarity.AFFIRMED;
            }
            if (draft.form != Form.NOUN) {
                return above;
            }
        }
        return Polarity.AFFIRMED;
    }

    /** What a predicate is denied with: what governs it, or has its noun as an argument. */
    private @Nullable Draft governor(Draft draft) {
        if (draft.governor != null && draft.link != Role.FOR) {
            return draft.governor;
        }
        if (draft.form == Form.VERB && draft.clause.kind == Clause.Kind.SUBORDINATE) {
            return draft.clause.governor;
        }
        if (draft.form == Form.NOUN) {
            for (Draft other : drafts) {
                boolean before = other.head >= 0
                        && (other.head < draft.head || other.form == Form.VERB && other.isPassive());
                if (before && kinds.does(other.head, Grammar.REFUSE) && takes(other, draft.bearerPhrase)
                        || before && other.object >= 0 && other.first(Role.TO) == draft.bearerPhrase
                                && kinds.does(phrases.at(other.object).head(), Grammar.CEASE) // « mettre fin à »
                        || before && kinds.does(other.head, Grammar.UNDO)
                                && other.first(Role.ON) == draft.bearerPhrase) {
                    return other;
                }
            }
        }
        return null;
    }

    private boolean takes(Draft draft, int phrase) {
        for (Argument argument : draft.arguments(phrases)) {
            boolean close = argument.role() == Role.OBJECT || argument.role() == Role.TO || argument.role() == Role.OF;
            for (int i = close ? argument.phrase() : -1; i >= 0; i = phrases.next(i)) {
                if (i == phrase) {
                    return true;
                }
            }
        }
        return false;
    }
}
