package org.mandat.clause;

import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mandat.clause.Kinds.Kind;
import org.mandat.clause.Predicate.Form;
import org.mandat.language.Tag;

/** Reads participles and adjectives that stand for a verb: finds what they speak of. */
final class AttributeReading {
    private final Course now;
    private final Kinds kinds;
    private final PhraseTable phrases;
    private final Links links;
    private final ClauseStack clauses;
    private final List<Draft> drafts;
    private final BitSet events;
    private final VerbReading verbs;

    AttributeReading(Course now, VerbReading verbs) {
        this.now = now;
        this.verbs = verbs;
        kinds = now.kinds;
        phrases = now.phrases;
        links = now.links;
        clauses = now.clauses;
        drafts = now.drafts;
        events = now.events;
    }

    int participle(int i) {
        Clause clause = now.resumed(false);
        Draft before = now.adjacent;
        Draft draft = new Draft(Form.PARTICIPLE, i, i, i + 1, clause, null);
        Draft passive = clauses.passive();
        boolean joins = passive != null && (now.coordinated || now.comma && now.lastEnd < 0);
        if (joins && passive != null) {
            draft.object = passive.bearer();
            draft.governor = passive;
            draft.prescribes = true;
        } else if (before != null && before.form != Form.PARTICIPLE) {
            draft.object = before.bearer(); // « se verra doté de »
            draft.governor = before;
            draft.prescribes = true;
        } else if (now.lastPhrase >= 0) {
            draft.object = bearer(clause, i);
            Draft seeing = seeing(clause);
            if (seeing != null && isListed(seeing.object, draft.object) && seeing.group != null && !now.comma) {
                draft.object = isOfAll(seeing.object, draft.object, i) ? seeing.object : draft.object;
                draft.governor = kinds.does(seeing.head, Grammar.MODAL) ? seeing : null;
                draft.prescribes = draft.governor != null;
                if (draft.prescribes && phrases.complement(draft.object) < 0 && seeing.subject >= 0) {
                    phrases.complement(draft.object, seeing.subject);
                }
            } else if (draft.object == now.characterised) {
                draft.prescribes = true;
            } else if (!now.comma && isFresh(draft.object) && isKnown(draft.object)) {
                draft.governor = clauses.passiveVerb(); // « … sera abrogée et l’institution dissoute »
                draft.prescribes = draft.governor != null;
            }
        }
        if (draft.object < 0 && clause.verb == null && clause.first < 0 && clause.kind == Clause.Kind.MAIN) {
            clause.dangling = draft;
        }
        clause.passive = draft;
        now.inserted = now.comma ? draft.object : now.inserted;
        draft.afterComma = now.comma;
        int end = i + 1;
        drafts.add(draft);
        clause.open.add(draft);
        now.lastEnd = now.lastPhrase >= 0 && now.lastEnd == i ? end : now.lastEnd;
        now.adjacent = draft;
        now.comma = false;
        now.coordinated = false;
        now.role = Role.OBJECT;
        now.denied = false;
        return end;
    }

    /** What a participle or adjective speaks of: a phrase before it, or what its clause is about. */
    private int bearer(Clause clause, int participle) {
        int near = links.bearer(now.lastPhrase, now.comma, participle);
        if (now.comma && near >= 0 && isApart(near)) {
            near = clause.first >= 0 && links.agree(clause.first, participle) ? clause.first : near;
        }
        for (int i = clause.open.size() - 1; i >= 0 && near < 0; i--) {
            int object = clause.open.get(i).object;
            near = object >= 0 && links.agree(object, participle) ? object : -1;
        }
        int subject = clause.subject;
        if (near < 0 && subject >= 0 && links.agree(subject, participle)) {
            near = subject;
        }
        return near < 0 ? agreeing(clause, participle) : near;
    }

    /** « une visite tous les deux ans, remboursée par … »: the last phrase of the clause that agrees; just the last if none does. */
    private int agreeing(Clause clause, int participle) {
        for (int i = now.lastPhrase; clause.first >= 0 && i >= clause.first; i--) {
            if (phrases.at(i).kind() == Phrase.Kind.NOUN && links.agree(i, participle)) {
                return i;
            }
        }
        return now.lastPhrase;
    }

    /** Whether a phrase stands behind a preposition and a comma: « un parquet, à Lyon, compétent pour … ». */
    private boolean isApart(int phrase) {
        Phrase each = phrases.at(phrase);
        int before = each.from() - 1;
        return each.role() != Role.OBJECT && each.role() != Role.OF
                && (kinds.at(before) == Kind.COMMA || kinds.at(before - 1) == Kind.COMMA);
    }

    /** The verb that may see to what a participle says; behind another participle, that one's. */
    private @Nullable Draft seeing(Clause clause) {
        Draft inner = clause.innermost();
        if (inner != null && inner.form == Form.NOUN && clause.open.size() > 1) {
            Draft outer = clause.open.get(clause.open.size() - 2); // « verra sa dotation réduite »
            inner = outer.object == inner.bearerPhrase ? outer : inner;
        }
        return inner != null && inner.form == Form.PARTICIPLE ? inner.governor : inner;
    }

    /** Whether a phrase is one of a list: « verra ses missions élargies et ses crédits doublés ». */
    private boolean isListed(int first, int phrase) {
        int i = first;
        while (i >= 0 && i != phrase) {
            i = phrases.next(i);
        }
        return i >= 0;
    }

    /** « verra ses missions et ses crédits élargis »: whether no participle has come for the first of a list. */
    private boolean isOfAll(int first, int last, int participle) {
        return first != last && kinds.is(participle, Tag.PLURAL)
                && drafts.stream().noneMatch(each -> each.form == Form.PARTICIPLE && each.object == first);
    }

    private boolean isFresh(int phrase) {
        return clauses.top().fresh == phrase || clauses.top().freshest == phrase;
    }

    private boolean isKnown(int phrase) {
        return phrase >= 0
                && (phrases.at(phrase).article() == Article.DEFINITE || phrases.at(phrase).name() >= 0
                        || phrases.at(phrase).article() == Article.POSSESSIVE);
    }

    int adjective(int i) {
        Clause clause = clauses.top();
        Draft inner = clause.innermost();
        now.inserted = now.comma ? now.lastPhrase : now.inserted;
        if (!events.get(i)) {
            return i + 1;
        }
        Draft draft = new Draft(Form.ADJECTIVE, i, i, i + 1, clause, null);
        if (inner != null && now.isCopula(inner)) {
            draft.governor = inner;
            draft.subject = inner.bearer();
            if (inner.first(Role.TO) >= 0) {
                draft.add(Role.TO, inner.first(Role.TO)); // « à l’agence sera dévolue … »
            }
        } else if (now.lastPhrase >= 0) {
            draft.subject = bearer(clause, i);
        }
        int end = now.lastEnd == i ? i + 1 : -1;
        verbs.begin(draft);
        now.lastEnd = end;
        return i + 1;
    }
}
