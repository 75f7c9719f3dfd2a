package org.mandat.clause;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.clause.Kinds.Kind;
import org.mandat.language.Tag;

/** How far a sentence is read, and what waits for its place: shared by those that read its parts. */
final class Course {
    final Kinds kinds;
    final BitSet events;
    final PhraseTable phrases = new PhraseTable();
    final Links links;
    final ClauseStack clauses = new ClauseStack();
    final List<Draft> drafts = new ArrayList<>();
    final Gaps gaps = new Gaps(phrases, drafts);

    /** The preposition that waits for its phrase. */
    Role role = Role.OBJECT;
    int prepositionFrom = -1;
    int prepositionTo = -1;
    /** What stands between the last phrase or predicate and the next. */
    boolean comma;
    boolean coordinated;
    /** Where it begins. */
    int separator = -1;
    int at;
    int lastPhrase = -1;
    int lastEnd = -1;
    /** The last predicate, if nothing but adverbs stands behind it. */
    @Nullable
    Draft adjacent;
    boolean denied;
    boolean wasCoordinated;
    /** The number of phrases before a colon, which names behind it may spell out; -1 elsewhere. */
    int listed = -1;
    /** Where the clause before the colon begins. */
    int listedFrom;
    int clauseFrom;
    /** The phrase of which « notamment » announces an example. */
    int example = -1;
    /** What is spoken of by a participle or adjective between commas. */
    int inserted = -1;
    /** The last phrase that says by « à » what a new thing has. */
    int characterised = -1;

    /** @param events tokens whose word may be a predicate where it is no verb */
    Course(Kinds kinds, BitSet events) {
        this.kinds = kinds;
        this.events = events;
        links = new Links(kinds, phrases);
    }

    void forget() {
        comma = false;
        coordinated = false;
        lastPhrase = -1;
        example = -1;
        lastEnd = -1;
        adjacent = null;
        denied = false;
        role = Role.OBJECT;
    }

    void between() {
        comma = false;
        coordinated = false;
        adjacent = null;
        denied = false;
        role = Role.OBJECT;
    }

    /** The clause that goes on behind a comma; what was last said in it is what the relative clause that is over spoke of. */
    Clause resumed(boolean phrase) {
        int before = clauses.resumed(comma && (!coordinated || phrase && clauses.isInserted()), phrase);
        lastPhrase = before >= 0 ? before : lastPhrase;
        return clauses.top();
    }

    /** « élargir les missions et renforcer les moyens de la CNIL »: what owns the one owns the other. */
    void share(int owner) {
        Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        Draft twin = last == null || last.object != lastPhrase ? null : last.twin;
        if (twin != null && phrases.complement(twin.object) < 0
                && phrases.at(twin.object).article() == Article.DEFINITE && phrases.at(twin.object).name() < 0) {
            phrases.complement(twin.object, owner);
        }
    }

    /** « une autorité aux pouvoirs élargis », « la CADA, aux pouvoirs élargis, »: what « à » says of a new thing, or will be so of one. */
    void characterise(int phrase, Phrase made) {
        boolean has = made.role() == Role.TO && made.article() == Article.DEFINITE && made.name() < 0
                && lastPhrase >= 0;
        boolean ofNew = has && !comma && !coordinated && lastEnd == prepositionFrom
                && phrases.at(lastPhrase).article() == Article.INDEFINITE;
        boolean ofKnown = has && comma && !coordinated && phrases.at(lastPhrase).name() >= 0
                && lastEnd == separator && kinds.at(made.to()) == Kind.PARTICIPLE;
        if (ofNew || ofKnown) {
            phrases.complement(phrase, lastPhrase);
            characterised = phrase;
        }
    }

    /** Whether what stands at a token announces an example of those named right before it. */
    void exemplify(int i) {
        boolean close = lastPhrase >= 0 && (lastEnd == i || lastEnd == i - 1 && comma);
        int whole = close && kinds.expression(i).sort() == Expression.Sort.EXAMPLE ? links.whole(lastPhrase) : -1;
        example = whole >= 0 && kinds.is(phrases.at(whole).head(), Tag.PLURAL) ? whole : example;
    }

    /** « les autorités, notamment la CNIL »: whether a name is an example of the phrase before, which it then spells out. */
    boolean takeExample(int phrase, Phrase made) {
        int of = example;
        example = -1;
        boolean fits = of >= 0 && made.name() >= 0 && phrases.apposed(of) < 0
                && (made.role() == Role.OBJECT || made.role() == phrases.at(of).role());
        if (fits) {
            phrases.apposed(of, phrase);
        }
        return fits;
    }

    /**
     * « les moyens des autorités : A et B »: any plural may be spelt out; by « à A, à B » only what stands behind « à », or the verb
     * (« rétablir ces postes : à A, à B »).
     */
    void spellOut(int names) {
        Role role = phrases.at(names).role();
        boolean spelt = role == Role.OBJECT;
        for (int i = listed - 1; i >= 0 && phrases.at(i).to() > listedFrom; i--) {
            boolean told = kinds.is(phrases.at(i).head(), Tag.PLURAL) || i == listed - 1;
            boolean same = role == Role.OBJECT || role == phrases.at(i).role();
            if (told && same && phrases.at(i).name() < 0 && phrases.at(i).kind() == Phrase.Kind.NOUN
                    && phrases.apposed(i) < 0) {
                phrases.apposed(i, names);
                spelt = true;
            }
        }
        Draft verb = clauses.top().spelt;
        if (!spelt && verb != null) {
            verb.add(role, names);
        }
    }

    boolean isCopula(Draft draft) {
        return kinds.is(draft.head, Tag.AUXILIARY) && !kinds.sentence().token(draft.head).hasLemma("avoir");
    }
}
