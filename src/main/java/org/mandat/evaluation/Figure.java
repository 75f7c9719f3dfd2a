package org.mandat.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Precision, recall and F1 of one kind, each from 0 to 1, rounded to three decimals. There is no precision where nothing was found,
 * and neither recall nor F1 where nothing was wanted.
 */
public record Figure(Optional<BigDecimal> precision, Optional<BigDecimal> recall, Optional<BigDecimal> f1) {
    private static final int DECIMALS = 3;

    static Figure of(Tally tally) {
        return new Figure(rounded(tally.precision(), tally.found()), rounded(tally.recall(), tally.wanted()),
                rounded(tally.f1(), tally.wanted()));
    }

    /** Three decimals, or a dash where there is no figure. */
    static String shown(Optional<BigDecimal> figure) {
        return figure.map(value -> value.setScale(DECIMALS).toPlainString()).orElse("–");
    }

    /** As printf of C and Python rounds: the nearest, and to even where the binary number lies exactly between two. */
    private static Optional<BigDecimal> rounded(double value, int cases) {
        return cases == 0
                ? Optional.empty()
                : Optional.of(new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
}
