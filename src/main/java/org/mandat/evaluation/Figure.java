package org.mandat.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Precision, recall and F1 of one kind, each from 0 to 1, rounded to three decimals. */
public record Figure(BigDecimal precision, BigDecimal recall, BigDecimal f1) {
    private static final int DECIMALS = 3;

    public Figure {
        precision = precision.setScale(DECIMALS);
        recall = recall.setScale(DECIMALS);
        f1 = f1.setScale(DECIMALS);
    }

    static Figure of(Tally tally) {
        return new Figure(rounded(tally.precision()), rounded(tally.recall()), rounded(tally.f1()));
    }

    /** As printf of C and Python rounds: the nearest, and to even where the binary number lies exactly between two. */
    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
