package org.mandat.recognition;

import java.util.List;
import java.util.Set;

import org.mandat.language.Sentence;
import org.mandat.layout.Block;
import org.mandat.layout.Section;

/** A compiled pattern: what must stand at a token, and what must follow. */
sealed interface Node {
    /** The pattern is complete. */
    record End() implements Node {
    }

    /** One token with a word of the set (a number of {@link WordSets}) and one of the tags (0: any); if {@code main}, a main clause's verb. */
    record Atom(int set, long tags, boolean main, Node next) implements Node {
    }

    /** Up to {@code most} tokens, none of them a stop. */
    record Gap(int most, boolean acrossVerbs, Node next) implements Node {
    }

    /** A name, phrase, figure or pronoun to be captured. */
    record Slot(Kind kind, Node next) implements Node {
        enum Kind {
            INSTITUTION, SUBJECT, COMPANY, LAW, NAME, ACTOR, AUTHOR, BODY, ACT, ITS, IT, FIGURE, MILLIONS, YEAR;

            /** One bit, its own. */
            int bit() {
                return 1 << ordinal();
            }
        }
    }

    /** The first of the alternatives that leads to the end. */
    record Fork(List<Node> alternatives) implements Node {
    }

    /** The next token is not such. */
    record Not(Atom unwanted, Node next) implements Node {
    }

    /** The start of a sentence in such a place. */
    record Start(Place place, Node next) implements Node {
    }

    /**
     * Where a sentence may stand.
     *
     * @param kinds  of its block
     * @param first  whether it must be the first of its block
     * @param answer whether it must stand below a question or demand
     */
    record Place(Set<Block.Kind> kinds, boolean first, boolean answer) {
        boolean holds(Sentence sentence) {
            return kinds.contains(sentence.block().kind()) && (!first || sentence.index() == 0)
                    && (!answer || sentence.section().nature() == Section.Nature.DEMAND);
        }
    }

    /** The start of a sentence that says no verb, in blocks of that kind: « Un débit garanti dans chaque lycée ». */
    record Phrase(Block.Kind kind, Node next) implements Node {
    }
}
