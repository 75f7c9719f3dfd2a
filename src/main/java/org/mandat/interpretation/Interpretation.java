package org.mandat.interpretation;

import java.util.List;

import org.mandat.document.Span;
import org.mandat.knowledge.Entity;
import org.mandat.language.AnalysedText;

/**
 * What a document was understood to say.
 *
 * @param measures in text order
 * @param bodies   the bodies it names that no lexicon knows
 * @param named    which entities each sentence names, in measures or not
 */
public record Interpretation(AnalysedText text, List<Measure> measures, List<Entity> bodies, List<Named> named) {
    public Interpretation {
        measures = List.copyOf(measures);
        bodies = List.copyOf(bodies);
        named = List.copyOf(named);
    }

    /** A sentence and an entity named in it. */
    public record Named(Span sentence, Entity entity) {
    }
}
