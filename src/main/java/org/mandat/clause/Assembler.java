package org.mandat.clause;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.clause.Kinds.Kind;
import org.mandat.clause.Predicate.Form;
import org.mandat.clause.Predicate.Polarity;
import org.mandat.clause.VerbGroup.Clitic;
import org.mandat.language.Tag;

/**
 * Puts a sentence together from left to right: each phrase goes to the predicates that are open, each verb takes the phrase that waits
 * for one as its subject. A stack holds the clauses that are not finished; every token is looked at a bounded number of times.
 */
final class Assembler {
    private final Kinds kinds;
    private final BitSet events;
    private final PhraseTable phrases = new PhraseTable();
    private final NounGroups nouns;
    private final VerbGroups verbs;
    private final Links links;
    private final ClauseStack clauses;
    private final List<Draft> drafts = new ArrayList<>();

    /** The preposition that waits for its phrase. */
    private Role role = Role.OBJECT;
    private int prepositionFrom = -1;
    private int prepositionTo = -1;
    /** What stands between the last phrase or predicate and the next. */
    private boolean comma;
    private boolean coordinated;
    /** Where it begins. */
    private int separator = -1;
    private int at;
    private int lastPhrase = -1;
    private int lastEnd = -1;
    /** The last predicate, if nothing but adverbs stands behind it. */
    private @Nullable Draft adjacent;
    private boolean denied;
    private boolean wasCoordinated;
    /** The number of phrases before a colon, which names behind it may spell out; -1 elsewhere. */
    private int listed = -1;
    /** Where the clause before the colon begins. */
    private int listedFrom;
    private int clauseFrom;
    /** What is spoken of by a participle or adjective between commas. */
    private int inserted = -1;
    /** The last phrase that says by « à » what a new thing has. */
    private int characterised = -1;

    /** @param events tokens whose word may be a predicate where it is no verb */
    Assembler(Kinds kinds, BitSet events) {
        this.kinds = kinds;
        this.events = events;
        nouns = new NounGroups(kinds, events, phrases);
        verbs = new VerbGroups(kinds);
        links = new Links(kinds, phrases);
        clauses = new ClauseStack();
    }

    PhraseTable phrases() {
        return phrases;
    }

    List<Draft> assemble() {
        int i = 0;
        while (i < kinds.size()) {
            i = Math.max(i + 1, read(i));
        }
        return drafts;
    }

    private int read(int i) {
        at = i;
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
            case PARTICIPLE -> participle(i);
            case ADJECTIVE -> isLoose(i) ? adjective(i) : phrase(i);
            case SUBJECT, CLITIC, NEGATOR, VERB, INFINITIVE, GERUND -> verb(i);
            case DETERMINER, NUMBER, NOUN, NAME, PRONOUN, QUOTE -> phrase(i);
            case ADVERB, WITHIN, NONE -> {
                denied |= kinds.does(i, Grammar.NOT | Grammar.NO_LONGER | Grammar.REFUSE);
                yield i + 1;
            }
        };
    }

    private int separate(int next, boolean isComma) {
        separator = comma || coordinated ? separator : at;
        if (isComma) {
            clauses.comma();
            lastPhrase = inserted >= 0 ? inserted : lastPhrase;
            inserted = -1;
        }
        comma |= isComma;
        coordinated |= !isComma;
        adjacent = null;
        role = Role.OBJECT;
        return isComma ? next + 1 : next;
    }

    private int stop(int i) {
        boolean colon = kinds.sentence().token(i).form().equals(":");
        int before = colon ? phrases.size() : -1;
        listedFrom = clauseFrom;
        clauseFrom = i + 1;
        clauses.stop(colon);
        forget();
        listed = before;
        return i + 1;
    }

    private void forget() {
        comma = false;
        coordinated = false;
        lastPhrase = -1;
        lastEnd = -1;
        adjacent = null;
        denied = false;
        role = Role.OBJECT;
    }

    private int open(int i) {
        clauses.push(new Clause(Clause.Kind.ASIDE, Role.OBJECT, lastPhrase, comma));
        clauseFrom = i + 1;
        int before = lastEnd == i ? lastPhrase : -1;
        forget();
        lastPhrase = before;
        return i + 1;
    }

    private int close(int i) {
        int before = clauses.closeAside();
        forget();
        lastPhrase = before;
        lastEnd = i + 1;
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
        Clause clause = clauses.subordinate(comma || coordinated);
        clause.unreal = kinds.expression(i).sort() == Expression.Sort.UNREAL;
        between();
        return i + Math.max(1, kinds.expression(i).words().size());
    }

    private void between() {
        comma = false;
        coordinated = false;
        adjacent = null;
        denied = false;
        role = Role.OBJECT;
    }

    private int relative(int i) {
        boolean wish = kinds.does(i, Grammar.RELATIVE_OBJECT) && comma && clauses.top().verb != null
                && clauses.top().kind == Clause.Kind.SUBORDINATE && !clauses.top().unreal;
        if (wish) {
            return subordinate(i); // « que l’un se taise, que l’autre parle »
        }
        Role relative = role != Role.OBJECT || !kinds.does(i, Grammar.RELATIVE_ANY | Grammar.RELATIVE_SUBJECT)
                ? relativeRole(i)
                : Role.SUBJECT;
        if (coordinated && clauses.top().kind == Clause.Kind.RELATIVE) {
            clauses.replace(new Clause(Clause.Kind.RELATIVE, relative, clauses.top().before, true));
        } else {
            Draft inner = clauses.top().innermost();
            boolean aside = lastPhrase >= 0 && phrases.at(lastPhrase).role() == Role.INSTEAD && inner != null;
            int before = aside && inner != null && inner.object >= 0 ? inner.object : lastPhrase;
            Clause clause = new Clause(Clause.Kind.RELATIVE, relative, before, comma);
            clause.cleft = before >= 0 && phrases.at(before).role() != Role.OBJECT && inner != null && isCopula(inner)
                    && inner.group != null && inner.hasClitic(Clitic.SUBJECT)
                    && kinds.does(inner.group.clitic(Clitic.SUBJECT), Grammar.DEMONSTRATIVE);
            clauses.push(clause);
        }
        between();
        return i + 1;
    }

    private Role relativeRole(int i) {
        if (role != Role.OBJECT) {
            return role;
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
        boolean partitive = next == Role.OF && role != Role.OBJECT && prepositionTo == i; // « avec des crédits »
        if (partitive) {
            prepositionTo = i + 1;
            return i + 1;
        }
        prepositionFrom = role == Role.INSTEAD ? prepositionFrom : i;
        role = role == Role.INSTEAD || role == Role.WITHOUT ? role : next;
        prepositionTo = i + Math.max(1, expression.words().size());
        return prepositionTo;
    }

    /** Whether an adjective stands apart from any noun: behind « être », behind a comma or a phrase it cannot end. */
    private boolean isLoose(int i) {
        if (kinds.at(i + 1) == Kind.NOUN || kinds.at(i + 1) == Kind.NAME || role != Role.OBJECT) {
            return false;
        }
        Draft inner = clauses.top().innermost();
        boolean attribute = inner != null && isCopula(inner) && (adjacent != null || inner.object < 0);
        boolean ends = switch (kinds.at(i + 1)) {
            case PREPOSITION, COMMA, COORDINATOR, BREAK, NONE -> true;
            default -> false;
        };
        return attribute || (comma || coordinated) && ends || events.get(i) && lastEnd == i;
    }

    private int phrase(int i) {
        boolean governed = role != Role.OBJECT;
        boolean bare = role == Role.OF && (adjacent != null || lastEnd != prepositionFrom)
                && (kinds.does(prepositionFrom, Grammar.OBJECT_CLITIC) || kinds.at(i) == Kind.DETERMINER)
                && !isNamed(i);
        boolean contracted = governed && prepositionTo == i && kinds.does(i - 1, Grammar.OBJECT_CLITIC);
        boolean free = bare && clauses.top().open.isEmpty() && lastEnd < 0; // « Des moyens … » begins
        int phrase = nouns.read(i, free ? Role.OBJECT : role, bare && !free, contracted && !free);
        if (phrase < 0) {
            if (kinds.at(i) != Kind.QUOTE) {
                role = Role.OBJECT;
            }
            return i + 1;
        }
        place(phrase, i);
        return phrases.at(phrase).to();
    }

    private boolean isNamed(int i) {
        return kinds.at(i) == Kind.NAME || kinds.at(i + 1) == Kind.NAME;
    }

    private void place(int phrase, int from) {
        Phrase made = phrases.at(phrase);
        Clause clause = resumed(made.role() == Role.OBJECT);
        boolean apart = comma || coordinated;
        if (!apart && made.role() == Role.OF && lastPhrase >= 0 && lastEnd == prepositionFrom
                && phrases.complement(lastPhrase) < 0) {
            phrases.complement(lastPhrase, phrase);
        }
        characterise(phrase, made, apart);
        int list = apart && lastPhrase >= 0 ? links.listedWith(lastPhrase, phrase, lastEnd == separator, coordinated) : -1;
        if (list >= 0) {
            phrases.next(phrases.lastListed(list), phrase);
            clauses.endList(list, drafts);
        } else if (clause.kind == Clause.Kind.ASIDE && clause.first < 0 && clause.before >= 0 && lastEnd < 0) {
            phrases.apposed(clause.before, phrase);
        } else if (comma && !coordinated && made.role() == Role.OBJECT && isApposable()
                && (made.article() == Article.NONE || made.article() == Article.INDEFINITE)) {
            phrases.apposed(lastPhrase, phrase);
        }
        boolean stands = made.kind() == Phrase.Kind.PRONOUN && kinds.does(made.head(), Grammar.STRONG_PRONOUN)
                && !kinds.does(made.head(), Grammar.SUBJECT_PRONOUN);
        if (list < 0 && made.role() == Role.OBJECT && (coordinated || comma && stands)) {
            list = sharedObject(clause);
            if (list >= 0) {
                phrases.next(phrases.lastListed(list), phrase);
            }
        }
        wasCoordinated = coordinated;
        if (listed >= 0 && made.name() >= 0) {
            spellOut(phrase);
        }
        listed = -1;
        attach(phrase, made, clause, apart, list >= 0);
        noun(phrase, made, clause);
        lastPhrase = phrase;
        lastEnd = made.to();
        role = Role.OBJECT;
        comma = false;
        coordinated = false;
        adjacent = null;
        denied = false;
    }

    /** « les moyens des autorités du numérique : A, B et C »: any noun before the colon may be what the names spell out. */
    private void spellOut(int names) {
        for (int i = listed - 1; i >= 0 && phrases.at(i).to() > listedFrom; i--) {
            if (phrases.at(i).name() < 0 && phrases.at(i).kind() == Phrase.Kind.NOUN && phrases.apposed(i) < 0) {
                phrases.apposed(i, names);
            }
        }
    }

    /** « une autorité aux pouvoirs élargis »: what « à » says of a new thing is its own. */
    private void characterise(int phrase, Phrase made, boolean apart) {
        if (!apart && made.role() == Role.TO && made.article() == Article.DEFINITE && made.name() < 0 && lastPhrase >= 0
                && lastEnd == prepositionFrom && phrases.at(lastPhrase).article() == Article.INDEFINITE) {
            phrases.complement(phrase, lastPhrase);
            characterised = phrase;
        }
    }

    /** What « et » adds to where nothing near will do: the object of the verb that is open. */
    private static int sharedObject(Clause clause) {
        for (int i = clause.open.size() - 1; i >= 0; i--) {
            Draft each = clause.open.get(i);
            int shared = each.object >= 0 ? each.object : each.isPassive() ? each.subject : -1;
            if (shared >= 0 && (each.form == Form.VERB || each.form == Form.INFINITIVE)) {
                return shared;
            }
        }
        return -1;
    }

    /** The clause that goes on behind a comma; what was last said in it is what the relative clause that is over spoke of. */
    private Clause resumed(boolean phrase) {
        int before = clauses.resumed(comma && !coordinated, phrase);
        lastPhrase = before >= 0 ? before : lastPhrase;
        return clauses.top();
    }

    /** A singular noun without article begins no clause. */
    private boolean canBeSubject(int phrase, Phrase made) {
        return made.article() != Article.NONE || made.name() >= 0 || made.kind() == Phrase.Kind.PRONOUN
                || (links.tags(phrase) & Tag.PLURAL) != 0 || kinds.is(made.head(), Tag.CAPITAL);
    }

    private boolean isApposable() {
        return lastPhrase >= 0 && (phrases.at(lastPhrase).role() == Role.OBJECT || phrases.at(lastPhrase).name() >= 0);
    }

    private void attach(int phrase, Phrase made, Clause clause, boolean apart, boolean listed) {
        boolean free = made.role() == Role.OBJECT;
        if (free && apart && canBeSubject(phrase, made)) {
            clause.freshest = listed && clause.fresh >= 0 && wasCoordinated ? phrase : -1;
            clause.fresh = !listed || clause.fresh < 0 ? phrase : clause.fresh;
        }
        if (free && clause.first < 0) {
            clause.first = phrase;
        }
        if (listed) {
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
                }
            }
            if (free && clause.verb == null && clause.subject < 0 && (apart || !taken)) {
                clause.subject = phrase;
                if (inner == null && clause.kind != Clause.Kind.RELATIVE) {
                    Draft none = new Draft(Form.NONE, -1, made.from(), made.from(), clause, null);
                    none.object = phrase;
                    none.polarity = denied || made.article() == Article.NEGATIVE ? Polarity.DENIED : none.polarity;
                    drafts.add(none);
                    clause.open.add(none);
                }
            }
        }
        if (!free && apart && made.role() == Role.WITH && clause.verb != null && !clause.open.contains(clause.verb)) {
            clause.verb.add(made.role(), phrase); // « …, avec des crédits »
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
        if (made.name() == made.head() || !events.get(made.head())) {
            return;
        }
        Draft draft = new Draft(Form.NOUN, made.head(), made.from(), made.to(), clause, null);
        draft.object = phrases.complement(phrase);
        draft.link = made.role();
        draft.subject = -1;
        draft.bearerPhrase = phrase;
        boolean none = denied || made.article() == Article.NEGATIVE || made.role() == Role.WITHOUT
                || made.role() == Role.INSTEAD;
        draft.polarity = none ? Polarity.DENIED : Polarity.AFFIRMED;
        drafts.add(draft);
        clause.open.add(draft);
    }

    private int verb(int i) {
        VerbGroup group = verbs.read(i);
        if (group == null) {
            return phrase(i);
        }
        switch (group.mood()) {
            case INFINITIVE -> infinitive(group);
            case GERUND -> gerund(group);
            default -> tensed(group);
        }
        return group.to();
    }

    private void tensed(VerbGroup group) {
        Clause clause = clauses.ofVerb(group, !kinds.is(group.tensed(), Tag.VERB_PLURAL), coordinated, drafts,
                phrases);
        Draft draft = new Draft(Form.VERB, group.head(), group.from(), group.to(), clause, group);
        if (group.has(Clitic.SUBJECT)) {
            draft.subject = phrases.pronoun(Phrase.Kind.PRONOUN, group.clitic(Clitic.SUBJECT), Role.OBJECT);
        } else if (clause.kind == Clause.Kind.RELATIVE && clause.role == Role.SUBJECT && clause.before >= 0) {
            draft.subject = links.antecedent(clause.before, clause.afterComma, group.tensed());
        } else {
            draft.subject = clause.subject;
        }
        relate(draft, clause);
        clause.fronted.forEach(each -> draft.add(each.role(), each.phrase()));
        clause.fronted.clear();
        clause.verb = draft;
        clause.open.clear();
        begin(draft);
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

    private void begin(Draft draft) {
        VerbGroup group = draft.group;
        if (group != null) {
            clitic(draft, Clitic.OBJECT, Role.OBJECT);
            clitic(draft, Clitic.DATIVE, Role.TO);
            clitic(draft, Clitic.OF, Role.OF);
            clitic(draft, Clitic.IN, Role.IN);
        }
        draft.afterComma = comma;
        draft.clause.passive = draft.isPassive() || isCopula(draft) ? draft : draft.clause.passive;
        drafts.add(draft);
        draft.clause.open.add(draft);
        adjacent = draft;
        lastEnd = -1;
        comma = false;
        coordinated = false;
        draft.clause.fresh = -1;
        draft.clause.freshest = -1;
        denied = false;
        role = Role.OBJECT;
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
        Draft twin = comma || coordinated ? clauses.twin(role) : null;
        Clause clause = clauses.top();
        Draft before = adjacent;
        Draft draft = new Draft(Form.INFINITIVE, group.head(), group.from(), group.to(), clause, group);
        draft.link = role;
        if (twin != null) {
            draft.governor = twin.governor;
            draft.subject = twin.subject;
            draft.link = twin.link;
            clause.close(twin);
        } else if (before != null && role == Role.OBJECT) {
            draft.governor = before;
            boolean seeing = kinds.does(before.head, Grammar.MODAL) && before.hasClitic(Clitic.REFLEXIVE);
            if (seeing && before.subject >= 0) {
                draft.add(Role.TO, before.subject); // « se verra confier »
            } else {
                draft.subject = before.subject;
            }
        } else {
            draft.governor = clause.innermost();
            if (draft.governor != null && role != Role.FOR) {
                draft.subject = draft.governor.bearer();
            }
        }
        if (role == Role.WITHOUT || role == Role.INSTEAD) {
            draft.polarity = Polarity.DENIED;
        } else if (draft.governor != null && draft.governor.infinitive < 0 && role != Role.FOR && !draft.isPassive()
                && !(draft.hasClitic(Clitic.REFLEXIVE) && kinds.does(draft.head, Grammar.MODAL))) {
            draft.governor.infinitive = draft.head;
        }
        leave(clause);
        if (draft.governor != null && draft.governor == before) {
            clause.open.remove(before); // what follows « doit passer » is said of passing
        }
        if (clause.first < 0 && clause.verb == null) {
            clause.open.removeIf(each -> each.form == Form.NONE);
        }
        begin(draft);
    }

    private void gerund(VerbGroup group) {
        Clause clause = clauses.top();
        List<Integer> edge = links.edge(lastPhrase);
        int outermost = edge.isEmpty() ? -1 : edge.get(edge.size() - 1);
        // « les essais seront suivis, le laboratoire publiant ses relevés »
        boolean absolute = role != Role.IN && !comma && outermost >= 0 && outermost == clause.fresh;
        Draft draft = new Draft(absolute ? Form.VERB : Form.GERUND, group.head(), group.from(), group.to(), clause, group);
        draft.governor = clause.verb;
        if (absolute) {
            clauses.steal(outermost, drafts, phrases);
        }
        if (role != Role.IN) {
            draft.subject = comma && clause.verb != null ? clause.verb.bearer() : outermost;
        }
        leave(clause);
        begin(draft);
    }

    private boolean isCopula(Draft draft) {
        return kinds.is(draft.head, Tag.AUXILIARY) && !kinds.sentence().token(draft.head).hasLemma("avoir");
    }

    private int participle(int i) {
        Clause clause = resumed(false);
        Draft before = adjacent;
        Draft draft = new Draft(Form.PARTICIPLE, i, i, i + 1, clause, null);
        Draft passive = clauses.passive();
        boolean joins = passive != null && (coordinated || comma && lastEnd < 0);
        if (joins && passive != null) {
            draft.object = passive.bearer();
            draft.governor = passive;
            draft.prescribes = true;
        } else if (before != null && before.form != Form.PARTICIPLE) {
            draft.object = before.bearer(); // « se verra doté de »
            draft.governor = before;
            draft.prescribes = true;
        } else if (lastPhrase >= 0) {
            draft.object = bearer(clause, i);
            Draft seeing = clause.innermost();
            if (seeing != null && seeing.object == draft.object && seeing.group != null && !comma) {
                draft.governor = kinds.does(seeing.head, Grammar.MODAL) ? seeing : null;
                draft.prescribes = draft.governor != null;
                if (draft.prescribes && phrases.complement(draft.object) < 0 && seeing.subject >= 0) {
                    phrases.complement(draft.object, seeing.subject);
                }
            } else if (draft.object == characterised) {
                draft.prescribes = true;
            } else if (!comma && isFresh(draft.object) && isKnown(draft.object)) {
                draft.governor = clauses.passiveVerb(); // « … sera abrogée et l’institution dissoute »
                draft.prescribes = draft.governor != null;
            }
        }
        clause.passive = draft;
        inserted = comma ? draft.object : inserted;
        draft.afterComma = comma;
        int end = i + 1;
        drafts.add(draft);
        clause.open.add(draft);
        lastEnd = lastPhrase >= 0 && lastEnd == i ? end : lastEnd;
        adjacent = draft;
        comma = false;
        coordinated = false;
        role = Role.OBJECT;
        denied = false;
        return end;
    }

    /** What a participle or adjective speaks of: a phrase before it, or what its clause is about. */
    private int bearer(Clause clause, int participle) {
        int near = links.bearer(lastPhrase, comma, participle);
        if (comma && near >= 0 && isApart(near)) {
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
        return near < 0 ? lastPhrase : near;
    }

    /** Whether a phrase stands behind a preposition and a comma: « un parquet, à Lyon, compétent pour … ». */
    private boolean isApart(int phrase) {
        Phrase each = phrases.at(phrase);
        int before = each.from() - 1;
        return each.role() != Role.OBJECT && each.role() != Role.OF
                && (kinds.at(before) == Kind.COMMA || kinds.at(before - 1) == Kind.COMMA);
    }

    private boolean isFresh(int phrase) {
        return clauses.top().fresh == phrase || clauses.top().freshest == phrase;
    }

    private boolean isKnown(int phrase) {
        return phrase >= 0
                && (phrases.at(phrase).article() == Article.DEFINITE || phrases.at(phrase).name() >= 0);
    }

    private int adjective(int i) {
        Clause clause = clauses.top();
        Draft inner = clause.innermost();
        inserted = comma ? lastPhrase : inserted;
        if (!events.get(i)) {
            return i + 1;
        }
        Draft draft = new Draft(Form.ADJECTIVE, i, i, i + 1, clause, null);
        if (inner != null && isCopula(inner)) {
            draft.governor = inner;
            draft.subject = inner.bearer();
            if (inner.first(Role.TO) >= 0) {
                draft.add(Role.TO, inner.first(Role.TO)); // « à l’agence sera dévolue … »
            }
        } else if (lastPhrase >= 0) {
            draft.subject = bearer(clause, i);
        }
        int end = lastEnd == i ? i + 1 : -1;
        begin(draft);
        lastEnd = end;
        return i + 1;
    }
}
