package org.mandat;

import java.util.List;

import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.MandatException;
import org.mandat.quality.Report;
import org.mandat.store.Generation;

/**
 * What a load did.
 *
 * @param generation  now current
 * @param documents   what was read of each, in the order given
 * @param refused     why the others could not be read; empty unless asked to keep going
 * @param diagnostics what was noticed on the way
 * @param checks      warnings only: a violation stops the load
 */
public record LoadReport(Generation generation, List<Loaded> documents, List<MandatException> refused,
        List<Diagnostic> diagnostics,
        Report checks) {
    public LoadReport {
        documents = List.copyOf(documents);
        refused = List.copyOf(refused);
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * A document and what was read from it.
     *
     * @param reviews how many people's reviews there are of it
     * @param stale   how many of them are of what is no longer read
     */
    public record Loaded(String id, String title, int words, int measures, int effects, int targets, int reviews,
            int stale) {
    }
}
