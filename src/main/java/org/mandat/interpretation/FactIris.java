package org.mandat.interpretation;

import org.mandat.document.Document;
import org.mandat.document.Folding;
import org.mandat.knowledge.Digest;
import org.mandat.knowledge.Iri;

/** How the measures of a document and their readings are named: each for what it says, so that it keeps its name when others come or go. */
public final class FactIris {
    private final Document document;

    public FactIris(Document document) {
        this.document = document;
    }

    public String measure(Measure measure) {
        return Iri.id("measure", document.id(), Digest.name(measure.key()));
    }

    /** @param measure the IRI of the measure that it was read from */
    public String reading(String measure, Reading reading) {
        return switch (reading) {
            case Reading.Effect effect -> measure + "/effect/" + Iri.localName(effect.institution().iri()) + "/"
                    + Iri.localName(effect.kind());
            case Reading.Target target -> measure + "/target/"
                    + Digest.name(Folding.fold(document.text(target.evidence().get(0).span()))
                            + (target.nth() > 1 ? " " + target.nth() : ""));
            case Reading.Relation relation -> measure + "/reading/" + Iri.localName(relation.property()) + "/"
                    + Iri.localName(relation.object());
        };
    }
}
