package org.mandat.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long each phase of a load takes, as its progress tells. */
final class Phases {
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private String phase = "";
    private long since;

    void begin(String told) {
        long now = System.nanoTime();
        if (!phase.isEmpty()) {
            seconds.merge(phase, (now - since) / 1e9, Double::sum);
        }
        since = now;
        phase = told.startsWith("reading mappings") ? "starting" : told.split(" ", 2)[0];
    }

    Map<String, Double> seconds() {
        return seconds;
    }
}
