package org.mandat.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measurements of one thing, repeated. */
final class Readings {
    private final List<Double> values = new ArrayList<>();

    synchronized void add(double value) {
        values.add(value);
    }

    double median() {
        return percentile(50);
    }

    double least() {
        return percentile(0);
    }

    synchronized void addTo(Readings other) {
        values.forEach(other::add);
    }

    double mean() {
        return sum() / count();
    }

    double sum() {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    int count() {
        return values.size();
    }

    /** The nearest rank. */
    double percentile(int percent) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }
}
