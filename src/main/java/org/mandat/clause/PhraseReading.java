package org.mandat.clause;

import java.util.BitSet;
import java.util.List;

import org.mandat.clause.Kinds.Kind;
import org.mandat.clause.Predicate.Form;
import org.mandat.clause.Predicate.Polarity;
import org.mandat.language.Tag;

/** Reads noun phrases to their places: on a list, beside another, as what a predicate speaks of. */
final class PhraseReading {
    private final Course now;
    private final Kinds kinds;
    private final PhraseTable phrases;
    private final Links links;
    private final ClauseStack clauses;
    private final List<Draft> drafts;
    private final BitSet events;
    private final NounGroups nouns;

    PhraseReading(Course now) {
        this.now = now;
        kinds = now.kinds;
        phrases = now.phrases;
        links = now.links;
        clauses = now.clauses;
        drafts = now.drafts;
        events = now.events;
        nouns = new NounGroups(kinds, events, phrases);
    }

    int phrase(int i) {
        boolean governed = now.role != Role.OBJECT;
        boolean bare = now.role == Role.OF && !isNamed(i) && (isPartitive(i) || isIndefinite(i));
        boolean partitive = kinds.at(i - 1) == Kind.PREPOSITION && now.prepositionFrom < i - 1
                && (now.role == Role.BY || now.role == Role.WITH); // « par des lois »
        boolean contracted = governed && now.prepositionTo == i && kinds.does(i - 1, Grammar.OBJECT_CLITIC)
                && !partitive;
        // « Des moyens … », « Pour la CADA, des moyens »
        boolean free = bare && clauses.top().open.isEmpty() && (now.lastEnd < 0 || now.comma);
        int phrase = nouns.read(i, free ? Role.OBJECT : now.role, bare && !free, contracted && !free);
        if (phrase < 0) {
            if (kinds.at(i) != Kind.QUOTE) {
                now.role = Role.OBJECT;
            }
            return i + 1;
        }
        place(phrase, i);
        return phrases.at(phrase).to();
    }

    /** « recevra des moyens », « donner à la CNIL des moyens »: no noun stands before it that it could complement. */
    private boolean isPartitive(int i) {
        return (now.adjacent != null || now.lastEnd != now.prepositionFrom || isGivenTo() || isGapped())
                && (kinds.does(now.prepositionFrom, Grammar.OBJECT_CLITIC)
                        || kinds.at(i) == Kind.DETERMINER && kinds.does(i, Grammar.OBJECT_CLITIC));
    }

    /** « de nouveaux moyens »: before an adjective and a plural « de » is an article, unless a noun stands before it. */
    private boolean isIndefinite(int i) {
        return (now.adjacent != null || now.lastEnd != now.prepositionFrom || isGivenTo())
                && now.prepositionTo == i && kinds.at(i) == Kind.ADJECTIVE && kinds.is(i, Tag.PLURAL);
    }

    /** Whether the name of a recipient stands before, and the verb still lacks what is given. */
    private boolean isGivenTo() {
        Draft verb = clauses.top().innermost();
        return verb != null && verb.wantsObject() && now.lastPhrase >= 0 && !now.comma && !now.coordinated
                && phrases.at(now.lastPhrase).role() == Role.TO && phrases.at(now.lastPhrase).name() >= 0;
    }

    /** « la CADA aura un veto et l’institut des crédits »: whether a name behind the object of the verb begins a clause without one. */
    private boolean isGapped() {
        Clause clause = clauses.top();
        return clause.verb != null && clause.verb.object >= 0 && now.gaps.begins(clause, now.lastPhrase);
    }

    private boolean isNamed(int i) {
        return kinds.at(i) == Kind.NAME || kinds.at(i + 1) == Kind.NAME;
    }

    private void place(int phrase, int from) {
        Phrase made = phrases.at(phrase);
        Clause clause = now.resumed(made.role() == Role.OBJECT);
        boolean apart = now.comma || now.coordinated;
        if (!apart && made.role() == Role.OF && !made.bare() && now.lastPhrase >= 0
                && now.lastEnd == now.prepositionFrom
                && (phrases.complement(now.lastPhrase) < 0
                        || now.characterised == now.lastPhrase && made.name() >= 0)) {
            phrases.complement(now.lastPhrase, phrase);
            now.share(phrase);
        }
        now.characterise(phrase, made);
        boolean naming = now.comma && !now.coordinated && made.role() == Role.OBJECT && isNaming(made);
        boolean example = now.takeExample(phrase, made);
        int list = apart && now.lastPhrase >= 0 && !naming && !example && now.characterised != phrase
                ? links.listedWith(now.lastPhrase, phrase, now.lastEnd == now.separator, now.coordinated,
                        clause.verb != null)
                : -1;
        int object = now.coordinated && list >= 0 ? now.gaps.namedObject(clause, now.lastPhrase, made) : -1;
        list = object >= 0 ? object : list;
        int before = now.lastEnd == (made.role() == Role.OBJECT ? from : now.prepositionFrom) ? now.lastPhrase : -1;
        boolean paired = !apart && now.gaps.pair(clause, before, phrase, made);
        if (!apart) {
            now.gaps.read(clause, before, phrase, made);
        }
        if (list >= 0) {
            phrases.next(phrases.lastListed(list), phrase);
            clauses.endList(list, drafts);
        } else if (clause.kind == Clause.Kind.ASIDE && clause.first < 0 && clause.before >= 0 && now.lastEnd < 0) {
            phrases.apposed(links.whole(clause.before), phrase);
        } else if (now.comma && !now.coordinated && made.role() == Role.OBJECT && (isApposable() || naming)
                && (made.article() == Article.NONE || made.article() == Article.INDEFINITE)) {
            phrases.apposed(now.lastPhrase, phrase);
        }
        boolean stands = made.kind() == Phrase.Kind.PRONOUN && kinds.does(made.head(), Grammar.STRONG_PRONOUN)
                && !kinds.does(made.head(), Grammar.SUBJECT_PRONOUN);
        boolean acted = made.role() == Role.OBJECT // « un veto à A et des moyens à B »
                || made.bare() && now.lastPhrase >= 0 && phrases.at(now.lastPhrase).name() >= 0;
        if (list < 0 && acted && (now.coordinated || now.comma && stands)) {
            list = Gaps.sharedObject(clause);
            list = list < 0 && stands ? Gaps.sharedSubject(clause) : list;
            if (list >= 0) {
                phrases.next(phrases.lastListed(list), phrase);
            }
        }
        now.wasCoordinated = now.coordinated;
        if (now.listed >= 0 && made.name() >= 0) {
            now.spellOut(phrase);
        }
        now.listed = -1;
        attach(phrase, made, clause, apart, list >= 0 || example || paired);
        noun(phrase, made, clause);
        now.lastPhrase = phrase;
        now.lastEnd = made.to();
        now.role = Role.OBJECT;
        now.comma = false;
        now.coordinated = false;
        now.adjacent = null;
        now.denied = false;
    }

    /** A singular noun without article begins no clause. */
    private boolean canBeSubject(int phrase, Phrase made) {
        return made.article() != Article.NONE || made.name() >= 0 || made.kind() == Phrase.Kind.PRONOUN
                || (links.tags(phrase) & Tag.PLURAL) != 0 || kinds.is(made.head(), Tag.CAPITAL);
    }

    private boolean isApposable() {
        return now.lastPhrase >= 0
                && (phrases.at(now.lastPhrase).role() == Role.OBJECT || phrases.at(now.lastPhrase).name() >= 0);
    }

    /** « au sein d’un syndicat mixte, Rivages Numériques, … ». */
    private boolean isNaming(Phrase made) {
        return now.lastPhrase >= 0 && phrases.at(now.lastPhrase).article() == Article.INDEFINITE
                && made.article() == Article.NONE && kinds.is(made.from(), Tag.CAPITAL);
    }

    private void attach(int phrase, Phrase made, Clause clause, boolean apart, boolean inList) {
        boolean free = made.role() == Role.OBJECT;
        if (free && apart && canBeSubject(phrase, made)) {
            clause.freshest = inList && clause.fresh >= 0 && now.wasCoordinated ? phrase : -1;
            clause.fresh = !inList || clause.fresh < 0 ? phrase : clause.fresh;
        }
        if (free && clause.first < 0) {
            clause.first = phrase;
        }
        if (inList) {
            return;
        }
        Draft inner = clause.innermost();
        if (free || made.bare()) {
            boolean taken = false;
            for (int i = clause.open.size() - 1; i >= 0 && !taken; i--) {
                Draft each = clause.open.get(i);
                if (each.wantsObject()) {
                    each.object = phrase;
                    taken = true;
                    if (made.article() == Article.NEGATIVE && each.polarity == Polarity.AFFIRMED) {
                        each.polarity = Polarity.DENIED; // « ne perdra aucun poste »
                    }
                }
            }
            if (free && clause.verb == null && clause.subject < 0 && (apart || !taken)) {
                clause.subject = phrase;
                if (inner == null && clause.kind != Clause.Kind.RELATIVE) {
                    Draft none = new Draft(Form.NONE, -1, made.from(), made.from(), clause, null);
                    none.object = phrase;
                    clause.fronted.forEach(each -> none.add(each.role(), each.phrase()));
                    none.polarity = now.denied || made.article() == Article.NEGATIVE ? Polarity.DENIED : none.polarity;
                    drafts.add(none);
                    clause.open.add(none);
                }
            }
        }
        if (!free && apart && made.role() == Role.WITH && clause.verb != null && !clause.open.contains(clause.verb)) {
            clause.verb.add(made.role(), phrase); // « …, avec des crédits »
        }
        if (made.role() == Role.FOR && made.article() == Article.INDEFINITE && clause.first < 0 && clause.verb == null
                && clause.kind == Clause.Kind.MAIN && now.lastPhrase < 0) {
            Draft wish = new Draft(Form.NONE, -1, made.from(), made.from(), clause, null); // « Pour une agence … »
            wish.object = phrase;
            drafts.add(wish);
        }
        if (!free && clause.verb == null && clause.open.isEmpty()) {
            clause.fronted.add(new Predicate.Argument(made.role(), phrase));
        }
        if (!free) {
            boolean agent = made.role() == Role.BY;
            for (int i = clause.open.size() - 1; i >= 0; i--) {
                Draft each = clause.open.get(i);
                if (agent && each.isPassive() && each.first(Role.BY) >= 0) {
                    continue; // it has its agent
                }
                each.add(made.role(), phrase);
                if (agent && (each.isPassive() || each.form == Form.NOUN)) {
                    break; // one thing is done by one
                }
            }
        }
    }

    /** A noun that is a predicate takes what follows. */
    private void noun(int phrase, Phrase made, Clause clause) {
        boolean ends = kinds.does(made.head(), Grammar.CEASE) && kinds.at(made.to()) == Kind.PREPOSITION
                && kinds.expression(made.to()).role() == Role.TO; // « mettre fin à » is said by its verb
        if (made.name() == made.head() || !events.get(made.head()) || ends) {
            return;
        }
        Draft draft = new Draft(Form.NOUN, made.head(), made.from(), made.to(), clause, null);
        draft.object = phrases.complement(phrase);
        draft.link = made.role();
        draft.subject = -1;
        draft.bearerPhrase = phrase;
        boolean none = now.denied || made.article() == Article.NEGATIVE || made.role() == Role.WITHOUT
                || made.role() == Role.INSTEAD;
        draft.polarity = none ? Polarity.DENIED : Polarity.AFFIRMED;
        drafts.add(draft);
        clause.open.add(draft);
    }
}
