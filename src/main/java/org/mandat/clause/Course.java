package org.mandat.clause;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
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

    boolean isCopula(Draft draft) {
        return kinds.is(draft.head, Tag.AUXILIARY) && !kinds.sentence().token(draft.head).hasLemma("avoir");
    }
}
