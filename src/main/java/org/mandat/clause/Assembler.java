package org.mandat.clause;

import java.util.BitSet;
import java.util.List;

import org.mandat.clause.Kinds.Kind;
import org.mandat.clause.VerbGroup.Clitic;

/**
 * Puts a sentence together from left to right: each phrase goes to the predicates that are open, each verb takes the phrase that waits
 * for one as its subject. A stack holds the clauses that are not finished; every token is looked at a bounded number of times.
 */
final class Assembler {
    private final Course now;
    private final Kinds kinds;
    private final PhraseTable phrases;
    private final Links links;
    private final ClauseStack clauses;
    private final BitSet events;
    private final PhraseReading nouns;
    private final VerbReading verbs;
    private final AttributeReading attributes;

    /** @param events tokens whose word may be a predicate where it is no verb */
    Assembler(Kinds kinds, BitSet events) {
        now = new Course(kinds, events);
        this.kinds = kinds;
        this.events = events;
        phrases = now.phrases;
        links = now.links;
        clauses = now.clauses;
        nouns = new PhraseReading(now);
        verbs = new VerbReading(now, nouns);
        attributes = new AttributeReading(now, verbs);
    }

    PhraseTable phrases() {
        return phrases;
    }

    List<Draft> assemble() {
        int i = 0;
        while (i < kinds.size()) {
            i = Math.max(i + 1, read(i));
        }
        return now.drafts;
    }

    private int read(int i) {
        now.at = i;
        return switch (kinds.at(i)) {
            case COMMA -> separate(i, true);
            case COORDINATOR -> separate(i + kinds.expression(i).words().size(), false);
            case BREAK -> stop(i);
            case OPEN -> open(i);
            case DASH -> clauses.isAside() ? close(i) : opensAside(i) ? open(i) : stop(i);
            case CLOSE -> close(i);
            case SUBORDINATOR -> subordinate(i);
            case RELATIVE -> relative(i);
            case PREPOSITION -> preposition(i);
            case PARTICIPLE -> attributes.participle(i);
            case ADJECTIVE -> isLoose(i) ? attributes.adjective(i) : nouns.phrase(i);
            case SUBJECT, CLITIC, NEGATOR, VERB, INFINITIVE, GERUND -> verbs.verb(i);
            case DETERMINER, NUMBER, NOUN, NAME, PRONOUN, QUOTE -> nouns.phrase(i);
            case ADVERB, WITHIN, NONE -> {
                now.exemplify(i);
                now.denied |= kinds.does(i, Grammar.NOT | Grammar.NO_LONGER | Grammar.REFUSE);
                yield i + 1;
            }
        };
    }

    private int separate(int next, boolean isComma) {
        now.separator = now.comma || now.coordinated ? now.separator : now.at;
        if (isComma) {
            clauses.comma();
            now.lastPhrase = now.inserted >= 0 ? now.inserted : now.lastPhrase;
            now.inserted = -1;
        }
        now.comma |= isComma;
        now.coordinated |= !isComma;
        now.adjacent = null;
        now.role = Role.OBJECT;
        return isComma ? next + 1 : next;
    }

    private int stop(int i) {
        boolean colon = kinds.sentence().token(i).form().equals(":");
        int before = colon ? phrases.size() : -1;
        now.listedFrom = now.clauseFrom;
        now.clauseFrom = i + 1;
        clauses.stop(colon);
        if (colon) {
            now.gaps.spell(clauses.top(), now.listedFrom);
        }
        now.forget();
        now.listed = before;
        return i + 1;
    }

    private int open(int i) {
        clauses.push(new Clause(Clause.Kind.ASIDE, Role.OBJECT, now.lastPhrase, now.comma));
        now.clauseFrom = i + 1;
        int before = now.lastEnd == i ? now.lastPhrase : -1;
        now.forget();
        now.lastPhrase = before;
        return i + 1;
    }

    private int close(int i) {
        int before = clauses.closeAside();
        now.forget();
        now.lastPhrase = before;
        now.lastEnd = i + 1;
        return i + 1;
    }

    private boolean opensAside(int i) {
        for (int j = i + 1; j < kinds.size() && kinds.at(j) != Kind.BREAK; j++) {
            if (kinds.at(j) == Kind.DASH) {
                return true;
            }
        }
        return false;
    }

    private int subordinate(int i) {
        Clause clause = clauses.subordinate(now.comma || now.coordinated);
        clause.wish = kinds.does(i, Grammar.RELATIVE_OBJECT)
                && (kinds.lastContent(i) == Kind.BREAK || kinds.lastContent(i) == Kind.NONE);
        clause.unreal = kinds.expression(i).sort() == Expression.Sort.UNREAL;
        now.between();
        return i + Math.max(1, kinds.expression(i).words().size());
    }

    private int relative(int i) {
        boolean wish = kinds.does(i, Grammar.RELATIVE_OBJECT) && now.comma && clauses.top().verb != null
                && clauses.top().kind == Clause.Kind.SUBORDINATE && !clauses.top().unreal;
        if (wish) {
            return subordinate(i); // « que l’un se taise, que l’autre parle »
        }
        if (now.comma && kinds.does(i, Grammar.RELATIVE_OF) && now.lastPhrase >= 0 && !hasVerb(i + 1)) {
            now.lastEnd = i;
            return open(i); // « les bureaux, dont la CADA »
        }
        boolean acts = kinds.does(i, Grammar.RELATIVE_ANY | Grammar.RELATIVE_SUBJECT)
                && !kinds.does(i, Grammar.RELATIVE_TO | Grammar.RELATIVE_OF); // « auquel »
        Role relative = now.role != Role.OBJECT || !acts ? relativeRole(i) : Role.SUBJECT;
        if (now.coordinated && clauses.top().kind == Clause.Kind.RELATIVE) {
            clauses.replace(new Clause(Clause.Kind.RELATIVE, relative, clauses.top().before, true));
        } else {
            Draft inner = clauses.top().innermost();
            boolean aside = now.lastPhrase >= 0 && phrases.at(now.lastPhrase).role() == Role.INSTEAD && inner != null;
            int before = aside && inner != null && inner.object >= 0 ? inner.object : now.lastPhrase;
            Clause clause = new Clause(Clause.Kind.RELATIVE, relative, before, now.comma);
            clause.cleft = before >= 0 && phrases.at(before).role() != Role.OBJECT && inner != null
                    && now.isCopula(inner)
                    && inner.group != null && inner.hasClitic(Clitic.SUBJECT)
                    && kinds.does(inner.group.clitic(Clitic.SUBJECT), Grammar.DEMONSTRATIVE);
            clauses.push(clause);
        }
        now.between();
        return i + 1;
    }

    /** Whether a verb comes before the next stop. */
    private boolean hasVerb(int from) {
        for (int i = from; i < kinds.size() && kinds.at(i) != Kind.BREAK; i++) {
            if (kinds.at(i) == Kind.VERB) {
                return true;
            }
        }
        return false;
    }

    private Role relativeRole(int i) {
        if (now.role != Role.OBJECT) {
            return now.role;
        }
        if (kinds.does(i, Grammar.RELATIVE_OF)) {
            return Role.OF;
        }
        if (kinds.does(i, Grammar.RELATIVE_TO)) {
            return Role.TO;
        }
        return kinds.does(i, Grammar.RELATIVE_IN) ? Role.IN : Role.OBJECT;
    }

    private int preposition(int i) {
        Expression expression = kinds.expression(i);
        Role next = expression.isNone() ? Role.OTHER : expression.role();
        boolean partitive = next == Role.OF && now.role != Role.OBJECT && now.prepositionTo == i; // « avec des crédits »
        if (partitive) {
            now.prepositionTo = i + 1;
            return i + 1;
        }
        now.prepositionFrom = now.role == Role.INSTEAD ? now.prepositionFrom : i;
        now.role = now.role == Role.INSTEAD || now.role == Role.WITHOUT ? now.role : next;
        now.prepositionTo = i + Math.max(1, expression.words().size());
        return now.prepositionTo;
    }

    /** Whether an adjective stands apart from any noun: behind « être », behind a comma or a phrase it cannot end. */
    private boolean isLoose(int i) {
        if (kinds.at(i + 1) == Kind.NOUN || kinds.at(i + 1) == Kind.NAME || now.role != Role.OBJECT) {
            return false;
        }
        Draft inner = clauses.top().innermost();
        boolean attribute = inner != null && now.isCopula(inner) && (now.adjacent != null || inner.object < 0);
        boolean ends = switch (kinds.at(i + 1)) {
            case PREPOSITION, COMMA, COORDINATOR, BREAK, NONE -> true;
            default -> false;
        };
        return attribute || (now.comma || now.coordinated) && ends || events.get(i) && now.lastEnd == i;
    }
}
