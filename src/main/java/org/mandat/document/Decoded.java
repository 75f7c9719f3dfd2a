package org.mandat.document;

import java.util.List;

import org.mandat.diagnostic.Diagnostic;

/**
 * A document and what was noticed while it was decoded (an encoding that had to be guessed, text that was encoded twice).
 */
public record Decoded(Document document, List<Diagnostic> diagnostics) {
    public Decoded {
        diagnostics = List.copyOf(diagnostics);
    }
}
