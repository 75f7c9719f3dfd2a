package org.mandat.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a slot of a pattern held; {@code from} and {@code to} are tokens, {@code to} exclusive. */
public sealed interface Capture {
    int from();

    int to();

    /** A name of the lexicon. */
    record OfMention(Mention mention) implements Capture {
        @Override
        public int from() {
            return mention.from();
        }

        @Override
        public int to() {
            return mention.to();
        }
    }

    /** Tokens, {@code to} not among them. */
    record Range(int from, int to) {
        /** The same tokens, ranges that touch made one. */
        static List<Range> joined(List<Range> parts) {
            List<Range> joined = new ArrayList<>();
            for (Range part : parts) {
                int last = joined.size() - 1;
                if (last >= 0 && joined.get(last).to() == part.from()) {
                    joined.set(last, new Range(joined.get(last).from(), part.to()));
                } else {
                    joined.add(part);
                }
            }
            return joined;
        }
    }

    /**
     * A noun phrase for something the lexicon need not know: a body or an act to be created.
     *
     * @param parts the words of it that name the thing
     */
    record OfPhrase(int from, int to, List<Range> parts) implements Capture {
        public OfPhrase {
            parts = List.copyOf(parts);
        }

        /** One of which all words name it. */
        OfPhrase(int from, int to) {
            this(from, to, List.of(new Range(from, to)));
        }
    }

    /** A figure or a number in words. */
    record OfFigure(int from, int to, BigDecimal value) implements Capture {
    }

    /** A word that stands for something said before: « ses », « lui », « cette autorité ». */
    record OfPronoun(int from, int to) implements Capture {
    }
}
