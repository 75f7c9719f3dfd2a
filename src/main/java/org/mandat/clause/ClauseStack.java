package org.mandat.clause;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.clause.VerbGroup.Clitic;
import org.mandat.clause.VerbGroup.Mood;

/** The clauses that are not finished, the innermost on top; one at least. */
final class ClauseStack {
    private final Deque<Clause> stack = new ArrayDeque<>();

    ClauseStack() {
        stack.push(new Clause(Clause.Kind.MAIN, Role.OBJECT, -1, false));
    }

    Clause top() {
        return stack.getFirst();
    }

    void push(Clause clause) {
        stack.push(clause);
    }

    void replace(Clause clause) {
        stack.pop();
        stack.push(clause);
    }

    /** A subordinate clause begins; one that has its verb makes room for it where they are joined. */
    Clause subordinate(boolean joined) {
        Clause clause = new Clause(Clause.Kind.SUBORDINATE, Role.OBJECT, -1, joined);
        if (joined && top().kind == Clause.Kind.SUBORDINATE && top().verb != null) {
            clause.governor = top().governor;
            replace(clause);
        } else {
            clause.governor = top().innermost();
            push(clause);
        }
        return clause;
    }

    /** All that is open is over; after a colon the first phrase, if no verb has come, is what follows speaks of. */
    void stop(boolean colon) {
        Clause last = stack.getLast();
        int topic = colon && last.verb == null && last.open.stream().noneMatch(each -> each.group != null)
                ? last.first
                : -1;
        Clause aside = null;
        while (stack.size() > 1) {
            Clause clause = stack.pop();
            aside = clause.kind == Clause.Kind.ASIDE ? clause : aside;
        }
        Clause next = new Clause(Clause.Kind.MAIN, Role.OBJECT, -1, false);
        next.topic = topic;
        if (aside != null) {
            stack.push(new Clause(Clause.Kind.ASIDE, Role.OBJECT, aside.before, false));
        } else {
            replace(next);
        }
    }

    boolean isAside() {
        return stack.stream().anyMatch(clause -> clause.kind == Clause.Kind.ASIDE);
    }

    /** Leaves an aside; the phrase before it, or -1. */
    int closeAside() {
        if (!isAside()) {
            return -1;
        }
        while (top().kind != Clause.Kind.ASIDE) {
            stack.pop();
        }
        return stack.pop().before;
    }

    /** A comma ends the participles that are open. */
    void comma() {
        top().open.removeIf(draft -> draft.form == Predicate.Form.PARTICIPLE || draft.form == Predicate.Form.ADJECTIVE);
    }

    /**
     * The clause that what stands behind a comma goes on with: relative clauses that have their verb, or will have none, are over.
     *
     * @param phrase whether it is a phrase that may be a subject; else it is a participle
     * @return the phrase that the relative clause spoke of which is over; -1 if none is
     */
    int resumed(boolean comma, boolean phrase) {
        int before = -1;
        boolean inserted = false;
        while (comma && !inserted && stack.size() > 1 && top().isOver(phrase)) {
            inserted = top().kind == Clause.Kind.RELATIVE && top().afterComma;
            before = stack.pop().before;
        }
        return before;
    }

    /** « l’institut, dont le budget a fondu, et les universités »: whether a relative clause stands between a subject and its verb. */
    boolean isInserted() {
        if (stack.size() < 2 || top().kind != Clause.Kind.RELATIVE || top().verb == null || !top().afterComma) {
            return false;
        }
        Clause around = stack.stream().skip(1).findFirst().orElse(top());
        return around.verb == null && around.subject >= 0;
    }

    /** The clause with an infinitive behind the same preposition, which another joins; the top where there is none. */
    @Nullable
    Draft twin(Role link) {
        for (Clause clause : stack) {
            for (int i = clause.open.size() - 1; i >= 0; i--) {
                Draft each = clause.open.get(i);
                if (each.form == Predicate.Form.INFINITIVE && (each.link == link || link == Role.OBJECT)) {
                    while (top() != clause) {
                        stack.pop();
                    }
                    return each;
                }
            }
            if (clause.kind != Clause.Kind.RELATIVE || clause.verb == null) {
                return null;
            }
        }
        return null;
    }

    /** The passive verb that a participle behind another noun goes on with. */
    @Nullable
    Draft passiveVerb() {
        for (Clause clause : stack) {
            if (clause.verb != null && clause.verb.isPassive() || clause.kind == Clause.Kind.ASIDE) {
                return clause.verb;
            }
        }
        return null;
    }

    /** The passive verb or participle that one behind « et » can go on with, the innermost. */
    @Nullable
    Draft passive() {
        for (Clause clause : stack) {
            if (clause.passive != null || clause.kind == Clause.Kind.ASIDE) {
                return clause.passive;
            }
        }
        return null;
    }

    /** The clause whose verb a tensed verb is. */
    Clause ofVerb(VerbGroup group, boolean singular, boolean coordinated, List<Draft> drafts, PhraseTable phrases) {
        if (group.has(Clitic.SUBJECT)) {
            return top().verb == null ? top() : sibling(-1);
        }
        if (top().verb == null) {
            if (top().subject >= 0) {
                top().subject = top().isSaidBefore(phrases) ? top().fresh : top().subject;
                steal(top().subject, drafts, phrases);
                top().open.removeIf(draft -> draft.form == Predicate.Form.NONE && drafts.remove(draft));
            }
            return top();
        }
        if (coordinated) { // « regroupera A et B et sera dotée »
            return joined(group.mood());
        }
        if (top().fresh >= 0) {
            int subject = singular && top().freshest >= 0 ? top().freshest : top().fresh;
            steal(subject, drafts, phrases);
            return sibling(subject);
        }
        while (stack.size() > 1 && top().verb != null && top().fresh < 0 && top().kind != Clause.Kind.ASIDE) {
            stack.pop();
        }
        return top().verb == null || top().fresh >= 0
                ? ofVerb(group, singular, false, drafts, phrases)
                : again(top());
    }

    /** A clause beside the main one. */
    private Clause sibling(int subject) {
        while (stack.size() > 1 && top().kind != Clause.Kind.ASIDE
                && !(top().kind == Clause.Kind.SUBORDINATE && top().governor != null && !top().unreal)) {
            stack.pop();
        }
        Clause old = top();
        Clause clause = new Clause(old.kind, Role.OBJECT, old.before, old.afterComma);
        clause.governor = old.governor;
        clause.unreal = old.unreal;
        clause.subject = subject;
        clause.topic = old.topic;
        replace(clause);
        return clause;
    }

    /** « et » joins a verb to one of its mood, the innermost such; to the innermost of all if there is none. */
    private Clause joined(Mood mood) {
        @Nullable
        Clause found = null;
        for (Clause clause : stack) {
            if (clause.verb != null && clause.verb.is(mood)) {
                found = clause;
                break;
            }
            if (clause.kind == Clause.Kind.ASIDE) {
                break;
            }
        }
        if (found != null) {
            while (top() != found) {
                stack.pop();
            }
        }
        return again(top());
    }

    /** The same clause with another verb. */
    private static Clause again(Clause clause) {
        if (clause.verb != null && clause.kind != Clause.Kind.RELATIVE) {
            clause.subject = clause.verb.subject;
        }
        return clause;
    }

    /** A phrase turns out to be a subject: it is no object, and goes on no list. */
    void steal(int phrase, List<Draft> drafts, PhraseTable phrases) {
        drafts.removeIf(draft -> draft.gapped && draft.subject == phrase);
        drafts.forEach(draft -> draft.release(phrase));
        phrases.unlist(phrase);
        for (int i = 0; i < phrases.size(); i++) {
            if (phrases.apposed(i) == phrase) {
                phrases.apposed(i, -1);
            }
        }
    }

    /** What a list says of several things, it says in the same clause: the noun before it takes no more. */
    void endList(int listed, List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.form == Predicate.Form.NOUN && draft.bearerPhrase == listed) {
                draft.clause.close(draft);
            }
        }
    }
}
