package org.mandat.clause;

import java.util.List;

import org.mandat.clause.Predicate.Argument;
import org.mandat.clause.Predicate.Form;

/** Finds what is said without its verb: « A recevra un milliard, B deux », « … : cent agents de plus ». */
final class Gaps {
    /** How far down its complements the name is sought that a phrase is about. */
    private static final int DEEPEST = 5;

    private final PhraseTable phrases;
    private final List<Draft> drafts;

    Gaps(PhraseTable phrases, List<Draft> drafts) {
        this.phrases = phrases;
        this.drafts = drafts;
    }

    /** @param last the phrase right before it, or -1 */
    void read(Clause clause, int last, int phrase, Phrase made) {
        inverted(clause, phrase, made);
        if (last >= 0) {
            gapped(clause, last, phrase, made);
        }
    }

    /**
     * « donner un droit de veto à A et des moyens à B »: whether a recipient is that of the thing before it alone, which is then no
     * more listed with the first.
     *
     * @param last the phrase right before it, or -1
     */
    boolean pair(Clause clause, int last, int phrase, Phrase made) {
        boolean named = last >= 0 && made.role() == Role.TO && made.name() >= 0 && phrases.at(last).name() < 0
                && (phrases.at(last).role() == Role.OBJECT || phrases.at(last).bare());
        for (int i = named ? clause.open.size() - 1 : -1; i >= 0; i--) {
            Draft verb = clause.open.get(i);
            int other = verb.first(Role.TO);
            int before = verb.group == null || verb.object < 0 ? -1 : phrases.before(verb.object, last);
            if (before >= 0 && other >= 0 && other < last && phrases.at(other).name() >= 0) {
                phrases.next(before, -1);
                Draft again = new Draft(verb.form, verb.head, verb.from, verb.to, clause, verb.group);
                again.governor = verb.governor;
                again.link = verb.link;
                again.subject = verb.subject;
                again.object = last;
                again.add(Role.TO, phrase);
                drafts.add(again);
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase is a name that may begin a clause whose verb is left out. */
    boolean begins(Clause clause, int last) {
        return clause.verb != null && clause.fresh >= 0 && clause.fresh == last && phrases.at(last).name() >= 0;
    }

    /**
     * « la CADA recevra cent agents, l’institut vingt »: behind a new subject, what the verb has said of the first; « la CADA aura un
     * veto et l’institut des crédits »: or another thing.
     */
    private void gapped(Clause clause, int last, int phrase, Phrase made) {
        Draft verb = clause.verb;
        if (verb == null || !begins(clause, last) || verb.bearer() < 0 || last == verb.bearer()
                || clause.kind != Clause.Kind.MAIN || phrases.at(last).to() < verb.to
                || phrases.at(verb.bearer()).kind() != Phrase.Kind.NOUN) {
            return;
        }
        boolean other = made.bare() || made.article() == Article.INDEFINITE;
        boolean object = (made.role() == Role.OBJECT || made.bare()) && verb.object >= 0 && made.name() < 0;
        boolean same = made.role() == Role.OF ? made.article() == Article.COUNT : made.role() != Role.OBJECT;
        if (!object && !(same && verb.first(made.role()) >= 0)) {
            return;
        }
        Draft gap = new Draft(Form.VERB, verb.head, verb.from, verb.to, clause, verb.group);
        gap.subject = last;
        gap.object = object && other ? phrase : verb.object;
        gap.gapped = true;
        if (gap.object == verb.object) {
            verb.copyTo(gap);
        } else {
            phrases.unlist(last);
        }
        drafts.add(gap);
    }

    /**
     * « que pilotera la CADA », « dont dépendra la CADA »: behind the verb of a relative clause that has its object or needs none, a
     * name is its subject.
     */
    private void inverted(Clause clause, int phrase, Phrase made) {
        Draft verb = clause.verb;
        if (clause.kind != Clause.Kind.RELATIVE || verb == null || verb.subject >= 0 || made.role() != Role.OBJECT
                || made.name() < 0) {
            return;
        }
        boolean complete = clause.role == Role.OBJECT && verb.object >= 0 && !verb.isPassive();
        if (complete || clause.role == Role.TO || clause.role == Role.OF) {
            verb.subject = phrase;
        }
    }

    /** What « et » adds to where nothing near will do: the object of the verb that is open. */
    static int sharedObject(Clause clause) {
        for (int i = clause.open.size() - 1; i >= 0; i--) {
            Draft each = clause.open.get(i);
            int shared = each.object >= 0 ? each.object : each.isPassive() ? each.subject : -1;
            if (shared >= 0 && (each.form == Form.VERB || each.form == Form.INFINITIVE)) {
                return shared;
            }
        }
        return -1;
    }

    /** « les crédits de A croîtront de moitié, ceux de B d’un tiers »: the subject that a pronoun stands beside. */
    static int sharedSubject(Clause clause) {
        return clause.verb != null && clause.verb.object < 0 && !clause.verb.isPassive() ? clause.verb.subject : -1;
    }

    /** « charger A du suivi et B de la publication »: the object beside which a name stands, if no other name is nearer. */
    int namedObject(Clause clause, int last, Phrase made) {
        int object = made.name() >= 0 && made.role() == Role.OBJECT ? sharedObject(clause) : -1;
        if (object < 0 || phrases.at(object).name() < 0) {
            return -1;
        }
        for (int i = last; i > object; i = phrases.host(i)) {
            Role role = phrases.at(i).role();
            if (phrases.at(i).name() >= 0 || role != Role.OF && role != Role.OBJECT) {
                return -1; // « désigné par les juges et le Sénat »
            }
        }
        return object;
    }

    /** The verb before a colon and the one name it is about, for what stands behind without a verb. */
    void spell(Clause next, int from) {
        for (int i = drafts.size() - 1; i >= 0 && drafts.get(i).from >= from; i--) {
            Draft draft = drafts.get(i);
            if (draft.form == Form.VERB || draft.form == Form.INFINITIVE) {
                next.spelt = draft;
                next.about = onlyName(draft);
                return;
            }
        }
    }

    private int onlyName(Draft draft) {
        int name = below(draft.bearer(), -1);
        name = below(draft.object, name);
        for (Argument argument : draft.arguments(phrases)) {
            name = argument.role() == Role.OTHER ? name : below(argument.phrase(), name);
        }
        return Math.max(name, -1);
    }

    /** The name in a phrase or its complements; -2 if there is another already. */
    private int below(int phrase, int known) {
        int each = phrase;
        for (int depth = 0; depth < DEEPEST && each >= 0; depth++) {
            if (phrases.at(each).name() >= 0) {
                return known == -1 || known == each ? each : -2;
            }
            each = phrases.complement(each);
        }
        return known;
    }
}
