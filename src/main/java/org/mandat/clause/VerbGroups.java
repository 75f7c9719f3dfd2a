package org.mandat.clause;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.mandat.clause.Kinds.Kind;
import org.mandat.clause.Predicate.Polarity;
import org.mandat.clause.VerbGroup.Clitic;
import org.mandat.clause.VerbGroup.Mood;
import org.mandat.language.Tag;

/** Reads verb groups: « ne lui sera plus confié », « être doté », « n’intervenant plus ». */
final class VerbGroups {
    /** Adverbs between an auxiliary and its participle. */
    private static final int LONGEST_GAP = 5;

    /** Words between commas within a verb group. */
    private static final int LONGEST_INSERTION = 9;

    private static final int LONGEST_SUBJECT = 20;

    private final Kinds kinds;

    VerbGroups(Kinds kinds) {
        this.kinds = kinds;
    }

    /** « ni la CADA ni le Sénat ne seront supprimés »: whether a conjunction that denies stands in the subject. */
    private boolean isNeither(int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - LONGEST_SUBJECT) && kinds.at(i) != Kind.BREAK
                && kinds.at(i) != Kind.VERB; i--) {
            if (kinds.at(i) == Kind.COORDINATOR && kinds.does(i, Grammar.NOT)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a group may begin at a token. */
    boolean begins(int i) {
        return switch (kinds.at(i)) {
            case SUBJECT, CLITIC, NEGATOR, VERB, INFINITIVE, GERUND -> true;
            default -> false;
        };
    }

    /** The group that begins at a token; null if its pronouns lead to no verb. */
    @Nullable
    VerbGroup read(int from) {
        int[] clitics = new int[Clitic.values().length];
        Arrays.fill(clitics, -1);
        Polarity polarity = Polarity.AFFIRMED;
        boolean negator = false;
        int i = from;
        while (kinds.at(i) == Kind.SUBJECT || kinds.at(i) == Kind.CLITIC || kinds.at(i) == Kind.NEGATOR
                || i > from && negator && kinds.does(i, Grammar.NOT | Grammar.NO_LONGER)) {
            switch (kinds.at(i)) {
                case SUBJECT -> clitics[Clitic.SUBJECT.ordinal()] = i;
                case NEGATOR -> negator = true;
                case CLITIC -> clitics[clitic(i).ordinal()] = i;
                default -> polarity = denial(i, polarity);
            }
            i++;
        }
        Kind kind = kinds.at(i);
        if (kind != Kind.VERB && kind != Kind.INFINITIVE && kind != Kind.GERUND) {
            return null;
        }
        int tensed = i;
        int head = i;
        boolean been = false;
        boolean have = false;
        int be = 0;
        int to = i + 1;
        while (isAuxiliary(head)) {
            boolean isHave = isHave(head);
            int next = participle(head + 1);
            polarity = denials(head + 1, next < 0 ? Math.min(kinds.size(), head + 1 + LONGEST_GAP) : next, polarity,
                    negator);
            if (next < 0) {
                break;
            }
            if (isHave) {
                have = true;
            } else {
                been = true;
                be++;
            }
            head = next;
            to = next + 1;
            if (be > 1 || !kinds.is(head, Tag.AUXILIARY)) {
                break;
            }
        }
        if (negator && polarity == Polarity.AFFIRMED && isNeither(from)) {
            polarity = Polarity.DENIED;
        }
        if (head == tensed || polarity == Polarity.AFFIRMED) { // « ne sera ouvert ni … »
            polarity = denials(to, Math.min(kinds.size(), to + LONGEST_GAP), polarity, negator);
        }
        if (negator && polarity == Polarity.AFFIRMED && (kinds.sentence().token(tensed).hasLemma("pouvoir")
                || kinds.sentence().token(tensed).hasLemma("savoir"))) {
            polarity = Polarity.DENIED; // « ne pourra décider seul », « ne saurait décider »
        }
        while (kinds.at(to) == Kind.CLITIC && kind == Kind.VERB && to == head + 1 && !isBeforeVerb(to)) {
            clitics[clitic(to).ordinal()] = to++;
        }
        boolean reflexive = clitics[Clitic.REFLEXIVE.ordinal()] >= 0;
        boolean moving = kinds.does(head, Grammar.UNACCUSATIVE);
        boolean past = have || been && (moving || reflexive);
        Mood mood = past && kind == Kind.VERB ? Mood.PAST : mood(tensed, kind);
        return new VerbGroup(from, head, to, tensed, mood, been && !moving && !reflexive, polarity, clitics);
    }

    /** « doit en avoir »: whether the pronouns at a token are those of the next verb. */
    private boolean isBeforeVerb(int clitic) {
        int i = clitic;
        while (kinds.at(i) == Kind.CLITIC) {
            i++;
        }
        return kinds.at(i) == Kind.INFINITIVE;
    }

    private boolean isAuxiliary(int i) {
        return kinds.is(i, Tag.AUXILIARY);
    }

    private boolean isHave(int i) {
        return kinds.sentence().token(i).hasLemma("avoir");
    }

    /** The participle that an auxiliary before {@code from} goes with, adverbs passed over; -1 if there is none. */
    private int participle(int from) {
        for (int i = from; i < Math.min(kinds.size(), from + LONGEST_GAP); i++) {
            Kind kind = kinds.at(i);
            if (kind == Kind.PARTICIPLE || kind == Kind.VERB && kinds.is(i, Tag.PARTICIPLE_PAST)) {
                return i;
            }
            if (kind == Kind.COMMA) {
                return insertion(i);
            }
            boolean passes = kind == Kind.ADVERB || kind == Kind.PRONOUN && kinds.does(i, Grammar.STRONG_PRONOUN)
                    || kinds.does(i, Grammar.NOT | Grammar.NO_LONGER) || isAside(i);
            if (!passes) {
                return -1;
            }
        }
        return -1;
    }

    /** « sera quant à elle supprimée ». */
    private boolean isAside(int i) {
        int end = i;
        while (end < i + 3 && (kinds.at(end) == Kind.PREPOSITION || kinds.at(end) == Kind.WITHIN)) {
            end++;
        }
        return kinds.at(end) == Kind.PRONOUN && (end > i || kinds.at(i - 1) != Kind.VERB)
                && kinds.does(end, Grammar.STRONG_PRONOUN);
    }

    /** « sera, dès 2018, supprimée »: the participle behind the comma that closes what one opens; -1 if there is none. */
    private int insertion(int comma) {
        for (int i = comma + 1; i < Math.min(kinds.size(), comma + LONGEST_INSERTION); i++) {
            switch (kinds.at(i)) {
                case COMMA -> {
                    int next = kinds.at(i + 1) == Kind.ADVERB ? i + 2 : i + 1;
                    return kinds.at(next) == Kind.PARTICIPLE ? next : -1;
                }
                case VERB, INFINITIVE, PARTICIPLE, GERUND, RELATIVE, SUBORDINATOR, BREAK, COORDINATOR, OPEN -> {
                    return -1;
                }
                default -> {
                    // belongs to the insertion
                }
            }
        }
        return -1;
    }

    /** What the words between {@code from} and {@code to} deny after « ne », up to the first that is no adverb. */
    private Polarity denials(int from, int to, Polarity before, boolean negator) {
        Polarity polarity = before;
        for (int i = from; i < to && negator; i++) {
            boolean denies = kinds.does(i, Grammar.NOT | Grammar.NO_LONGER);
            if (!denies && kinds.at(i) != Kind.ADVERB) {
                break;
            }
            polarity = denies ? denial(i, polarity) : polarity;
        }
        return polarity;
    }

    private Polarity denial(int i, Polarity before) {
        if (kinds.does(i, Grammar.NO_LONGER) && kinds.does(i + 1, Grammar.RELATIVE_OBJECT)) {
            return before; // « n’auront plus qu’une direction »
        }
        return kinds.does(i, Grammar.NO_LONGER)
                ? Polarity.NO_LONGER
                : before == Polarity.NO_LONGER ? before : Polarity.DENIED;
    }

    private Clitic clitic(int i) {
        if (kinds.does(i, Grammar.REFLEXIVE)) {
            return Clitic.REFLEXIVE;
        }
        if (kinds.does(i, Grammar.DATIVE_CLITIC)) {
            return Clitic.DATIVE;
        }
        if (kinds.does(i, Grammar.OF_CLITIC)) {
            return Clitic.OF;
        }
        return kinds.does(i, Grammar.IN_CLITIC) ? Clitic.IN : Clitic.OBJECT;
    }

    private Mood mood(int tensed, Kind kind) {
        if (kind == Kind.INFINITIVE) {
            return Mood.INFINITIVE;
        }
        if (kind == Kind.GERUND) {
            return Mood.GERUND;
        }
        if (kinds.is(tensed, Tag.FUTURE_1 | Tag.FUTURE_3)) {
            return Mood.FUTURE;
        }
        if (kinds.is(tensed, Tag.CONDITIONAL)) {
            return Mood.CONDITIONAL;
        }
        if (kinds.is(tensed, Tag.PRESENT_1 | Tag.PRESENT_3)) {
            return Mood.PRESENT;
        }
        return kinds.is(tensed, Tag.SUBJUNCTIVE) ? Mood.SUBJUNCTIVE : Mood.PAST;
    }
}
