package org.mandat.clause;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mandat.clause.Kinds.Kind;
import org.mandat.clause.Predicate.Form;
import org.mandat.clause.Predicate.Polarity;
import org.mandat.clause.VerbGroup.Clitic;
import org.mandat.clause.VerbGroup.Mood;
import org.mandat.language.Tag;

/** Reads verbs: gives each its subject, and what it governs or is governed by. */
final class VerbReading {
    private final Course now;
    private final Kinds kinds;
    private final PhraseTable phrases;
    private final Links links;
    private final ClauseStack clauses;
    private final List<Draft> drafts;
    private final VerbGroups verbs;
    private final PhraseReading nouns;

    VerbReading(Course now, PhraseReading nouns) {
        this.now = now;
        this.nouns = nouns;
        kinds = now.kinds;
        phrases = now.phrases;
        links = now.links;
        clauses = now.clauses;
        drafts = now.drafts;
        verbs = new VerbGroups(kinds);
    }

    int verb(int i) {
        VerbGroup group = verbs.read(i);
        if (group == null) {
            return nouns.phrase(i);
        }
        switch (group.mood()) {
            case INFINITIVE -> infinitive(group);
            case GERUND -> gerund(group);
            default -> tensed(group);
        }
        return group.to();
    }

    private void tensed(VerbGroup group) {
        Clause clause = clauses.ofVerb(group, !kinds.is(group.tensed(), Tag.VERB_PLURAL), now.coordinated, drafts,
                phrases);
        Draft draft = new Draft(Form.VERB, group.head(), group.from(), group.to(), clause, group);
        if (group.has(Clitic.SUBJECT)) {
            draft.subject = phrases.pronoun(Phrase.Kind.PRONOUN, group.clitic(Clitic.SUBJECT), Role.OBJECT);
        } else if (clause.kind == Clause.Kind.RELATIVE && clause.role == Role.SUBJECT && clause.before >= 0) {
            draft.subject = links.antecedent(clause.before, clause.afterComma, group.tensed());
        } else {
            draft.subject = clause.subject;
        }
        if (draft.subject >= 0 && phrases.at(draft.subject).article() == Article.NEGATIVE) {
            draft.polarity = Polarity.DENIED; // « aucun fichier ne lui sera confié »
        }
        Draft dangling = clause.dangling;
        if (dangling != null && draft.subject >= 0) {
            dangling.object = draft.subject;
            dangling.governor = draft;
            dangling.prescribes = dangling.first(Role.BY) < 0 && !isDated(dangling.head, draft.from);
            clause.dangling = null;
        }
        relate(draft, clause);
        clause.fronted.forEach(each -> draft.add(each.role(), each.phrase()));
        clause.fronted.clear();
        clause.verb = draft;
        clause.open.clear();
        begin(draft);
    }

    /** « Créée en 1978, la CADA … »: whether a year stands between two tokens. */
    private boolean isDated(int from, int to) {
        for (int i = from; i < to; i++) {
            String form = kinds.sentence().token(i).form();
            if (form.length() == 4 && kinds.is(i, Tag.NUMBER) && (form.startsWith("19") || form.startsWith("20"))) {
                return true;
            }
        }
        return false;
    }

    /** What the relative pronoun of its clause is to a verb. */
    private void relate(Draft draft, Clause clause) {
        if (clause.kind != Clause.Kind.RELATIVE || clause.role == Role.SUBJECT || clause.before < 0) {
            return;
        }
        int antecedent = links.antecedent(clause.before, clause.afterComma, -1);
        if (clause.role == Role.OF && draft.subject >= 0 && phrases.complement(draft.subject) < 0) {
            phrases.complement(draft.subject, antecedent);
        } else if (clause.role == Role.OBJECT && clause.cleft) {
            draft.add(phrases.at(antecedent).role(), antecedent); // « c’est à l’agence qu’il revient … »
        } else if (clause.role == Role.OBJECT && !draft.isPassive()) {
            draft.object = antecedent;
        }
        if (clause.role != Role.OBJECT) {
            draft.add(clause.role, antecedent);
        }
    }

    /** What comes behind an infinitive or gerund goes to it, not to the verbs around it. */
    private static void leave(Clause clause) {
        clause.open.removeIf(each -> each.group != null && each.form != Form.VERB || each.form == Form.VERB
                && each.object >= 0 || each.form == Form.NOUN);
    }

    void begin(Draft draft) {
        VerbGroup group = draft.group;
        if (draft.form == Form.VERB || draft.form == Form.INFINITIVE && draft.link != Role.FOR) {
            // « Pour une agence plus forte, doubler … »: an aim, not a wish
            drafts.removeIf(each -> each.form == Form.NONE && each.clause == draft.clause && each.object >= 0
                    && phrases.at(each.object).role() == Role.FOR);
        }
        if (group != null) {
            clitic(draft, Clitic.OBJECT, Role.OBJECT);
            clitic(draft, Clitic.DATIVE, Role.TO);
            clitic(draft, Clitic.OF, Role.OF);
            clitic(draft, Clitic.IN, Role.IN);
        }
        draft.afterComma = now.comma;
        draft.clause.passive = draft.isPassive() || now.isCopula(draft) ? draft : draft.clause.passive;
        drafts.add(draft);
        draft.clause.open.add(draft);
        now.adjacent = draft;
        now.lastEnd = -1;
        now.comma = false;
        now.coordinated = false;
        draft.clause.fresh = -1;
        draft.clause.freshest = -1;
        now.denied = false;
        now.role = Role.OBJECT;
    }

    private void clitic(Draft draft, Clitic clitic, Role as) {
        if (draft.hasClitic(clitic) && draft.group != null) {
            int phrase = phrases.pronoun(Phrase.Kind.CLITIC, draft.group.clitic(clitic), as);
            if (as == Role.OBJECT) {
                draft.object = phrase;
            } else {
                draft.add(as, phrase);
            }
        }
    }

    private void infinitive(VerbGroup group) {
        Draft twin = now.comma || now.coordinated ? clauses.twin(now.role) : null;
        Clause clause = twin == null && clauses.top().afterComma ? now.resumed(false) : clauses.top();
        Draft before = now.adjacent == null && now.comma ? waiting(clause) : now.adjacent;
        boolean due = isDue(clause);
        Draft draft = new Draft(due ? Form.VERB : Form.INFINITIVE, group.head(), group.from(), group.to(), clause,
                group);
        draft.link = now.role;
        if (due) {
            draft.subject = now.lastPhrase;
            clause.fronted.clear();
        } else if (twin != null) {
            draft.governor = twin.governor;
            draft.subject = twin.subject;
            draft.link = twin.link;
            draft.twin = now.coordinated && now.lastPhrase >= 0 && now.lastPhrase == twin.object ? twin : null;
            clause.close(twin);
        } else if (before != null && now.role == Role.OBJECT) {
            draft.governor = before;
            boolean seeing = kinds.does(before.head, Grammar.MODAL) && before.hasClitic(Clitic.REFLEXIVE);
            if (seeing && before.subject >= 0) {
                draft.add(Role.TO, before.subject); // « se verra confier »
            } else {
                draft.subject = before.subject;
            }
        } else {
            draft.governor = clause.innermost();
            if (draft.governor != null && now.role != Role.FOR) {
                draft.subject = draft.governor.bearer();
            }
        }
        if (now.role == Role.WITHOUT || now.role == Role.INSTEAD) {
            draft.polarity = Polarity.DENIED;
        } else if (draft.governor != null && draft.governor.infinitive < 0 && now.role != Role.FOR && !draft.isPassive()
                && !(draft.hasClitic(Clitic.REFLEXIVE) && kinds.does(draft.head, Grammar.MODAL))) {
            draft.governor.infinitive = draft.head;
        }
        leave(clause);
        if (draft.governor == null && clause.verb == null) { // « sous l’égide de l’agence, lancer un plan »
            clause.fronted.forEach(each -> draft.add(each.role(), each.phrase()));
            clause.fronted.clear();
        }
        if (draft.governor != null && draft.governor == before) {
            clause.open.remove(before); // what follows « doit passer » is said of passing
        }
        if (clause.first < 0 && clause.verb == null) {
            clause.open.removeIf(each -> each.form == Form.NONE);
        }
        begin(draft);
    }

    /** « se verra, à cette fin, reconnaître »: the modal verb that still lacks its infinitive. */
    private @Nullable Draft waiting(Clause clause) {
        Draft inner = clause.innermost();
        boolean lacks = inner != null && inner.form == Form.VERB && inner.infinitive < 0 && inner.object < 0
                && kinds.does(inner.head, Grammar.MODAL);
        return lacks ? inner : null;
    }

    /** « à la CADA de juger », « à charge pour la CADA de juger »: whether a recipient that no verb has is to do it. */
    private boolean isDue(Clause clause) {
        if (now.role != Role.OF || now.lastPhrase < 0 || now.lastEnd != now.prepositionFrom
                || phrases.at(now.lastPhrase).role() != Role.TO) {
            return false;
        }
        int before = phrases.at(now.lastPhrase).from() - 1;
        while (kinds.at(before) == Kind.PREPOSITION || kinds.at(before) == Kind.WITHIN) {
            before--;
        }
        Draft inner = clause.innermost();
        boolean free = inner == null || inner.group == null || inner.form == Form.VERB && inner.is(Mood.INFINITIVE);
        return free && switch (kinds.at(before)) {
            case COMMA, BREAK, COORDINATOR, NONE -> true;
            default -> false;
        };
    }

    private void gerund(VerbGroup group) {
        Clause clause = clauses.top();
        List<Integer> edge = links.edge(now.lastPhrase);
        int outermost = edge.isEmpty() ? -1 : edge.get(edge.size() - 1);
        // « les essais seront suivis, le laboratoire publiant ses relevés »
        boolean absolute = now.role != Role.IN && !now.comma && outermost >= 0 && outermost == clause.fresh;
        Draft draft = new Draft(absolute ? Form.VERB : Form.GERUND, group.head(), group.from(), group.to(), clause,
                group);
        draft.governor = clause.verb;
        if (absolute) {
            clauses.steal(outermost, drafts, phrases);
        }
        if (now.role != Role.IN) {
            draft.subject = now.comma && clause.verb != null ? clause.verb.bearer() : outermost;
        } else if (clause.verb != null && !clause.verb.isPassive()) {
            draft.subject = clause.verb.subject; // « publiera ses avis en perdant son monopole »
        }
        leave(clause);
        begin(draft);
    }
}
