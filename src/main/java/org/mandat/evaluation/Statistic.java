package org.mandat.evaluation;

import java.util.Locale;

/** What is computed for each kind of fact. */
public enum Statistic {
    PRECISION, RECALL, F1;

    /** The name of the metric of {@code ontology/metrics.ttl} for a kind: {@code effects-precision}. */
    String metric(Kind kind) {
        return kind.keyword() + "-" + name().toLowerCase(Locale.ROOT);
    }
}
