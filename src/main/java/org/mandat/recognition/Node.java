package org.mandat.recognition;

import java.util.List;
import java.util.Set;

import org.mandat.layout.Block;

/** A compiled pattern: what must stand at a token, and what must follow. */
sealed interface Node {
    /** The pattern is complete. */
    record End() implements Node {
    }

    /** One token with a word of the set (a number of {@link WordSets}) and one of the tags (0: any). */
    record Atom(int set, int tags, Node next) implements Node {
    }

    /** Up to {@code most} tokens, none of them a stop. */
    record Gap(int most, boolean acrossVerbs, Node next) implements Node {
    }

    /** A name, phrase, figure or pronoun to be captured. */
    record Slot(Kind kind, Node next) implements Node {
        enum Kind {
            INSTITUTION, SUBJECT, COMPANY, LAW, NAME, ACTOR, AUTHOR, BODY, ACT, ITS, IT, FIGURE, YEAR;

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

    /** The start of a sentence, in blocks of these kinds; if {@code first}, of the first sentence of a block. */
    record Start(Set<Block.Kind> kinds, boolean first, Node next) implements Node {
    }

    /** The start of a sentence of a list that says no verb: « Un débit garanti dans chaque lycée ». */
    record Phrase(Node next) implements Node {
    }
}
