package org.mandat.review;

import java.util.List;

import org.mandat.diagnostic.Diagnostic;
import org.mandat.interpretation.Interpretation;

/**
 * What a document says once people have reviewed what was read of it.
 *
 * @param reviews     what became of each, in the order given
 * @param diagnostics one warning for each review whose target is no longer read
 */
public record Reviewed(Interpretation interpretation, List<Applied> reviews, List<Diagnostic> diagnostics) {
    public Reviewed {
        reviews = List.copyOf(reviews);
        diagnostics = List.copyOf(diagnostics);
    }
}
