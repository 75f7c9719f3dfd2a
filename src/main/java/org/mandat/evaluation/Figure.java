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

    public Figure {
        precision = precision.map(Figure::rounded);
        recall = recall.map(Figure::rounded);
        f1 = f1.map(Figure::rounded);
    }

    static Figure of(Tally tally) {
        return new Figure(of(tally.precision(), tally.found()), of(tally.recall(), tally.wanted()),
                of(tally.f1(), tally.wanted()));
    }

    Optional<BigDecimal> value(Statistic statistic) {
        return switch (statistic) {
            case PRECISION -> precision;
            case RECALL -> recall;
            case F1 -> f1;
        };
    }

    /** Three decimals, or a dash where there is no figure. */
    static String shown(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse("–");
    }

    private static Optional<BigDecimal> of(double value, int cases) {
        return cases == 0 ? Optional.empty() : Optional.of(new BigDecimal(value));
    }

    /** As printf of C and Python rounds: the nearest, and to even where the binary number lies exactly between two. */
    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
