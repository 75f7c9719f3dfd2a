package org.mandat.recognition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mandat.clause.Predicate;
import org.mandat.clause.Role;
import org.mandat.knowledge.Cue;

/**
 * What a predicate says of its arguments, in any voice and form: a compiled {@code mandat:frame}.
 *
 * @param predicate which words it is said by
 * @param noun      which of them are no mere verbs
 * @param forms     in which forms; all if empty
 * @param polarity  of which polarity; if none, one that is affirmed, and a denial of it is known as one
 */
record Frame(Cue cue, WordTest predicate, WordTest noun, Set<Predicate.Form> forms,
        Optional<Predicate.Polarity> polarity,
        List<Slot> slots) {
    /**
     * What one of the roles must hold.
     *
     * @param roles      of which the first that fits counts
     * @param owner      whether it is the owner of the phrase in that role which is asked for
     * @param infinitive whether it is the infinitive
     * @param adverb     whether it is a word among those of the predicate or next to them
     */
    record Slot(Set<Role> roles, boolean owner, boolean infinitive, boolean adverb, Filler filler) {
    }

    /** What fills a role. */
    sealed interface Filler {
        /** Bodies to which the cue says something happens. */
        record Holder(Kind kind) implements Filler {
            enum Kind {
                /** A body by its name, or what stands for it. */
                ANY,
                /** The same, but no class of bodies: a class does nothing as one. */
                ONE,
                /** « une agence »: a body that is not there yet. */
                NEW,
                /** « une agence de la mer »: the same, where its name tells what for. */
                TITLED,
                /** What is founded: the same with any article, or a name. */
                BODY,
                /** « Parquet spécialisé », at the head of an item. */
                BARE, COMPANY;

                boolean isFounded() {
                    return this == NEW || this == TITLED || this == BODY || this == BARE;
                }
            }
        }

        /** A noun of these; if {@code counted}, with a number. */
        record Noun(WordTest words, boolean counted) implements Filler {
        }

        /** A number that counts nothing that is said here: « portés à 400 ». */
        record Number() implements Filler {
        }

        /** Any phrase. */
        record Anything() implements Filler {
        }

        /** No phrase but that which is the subject too. */
        record Nothing() implements Filler {
        }
    }

    /** Whether it names bodies that no lexicon need know. */
    boolean namesBodies() {
        return slots.stream().anyMatch(slot -> slot.filler() instanceof Filler.Holder holder
                && holder.kind().isFounded());
    }
}
