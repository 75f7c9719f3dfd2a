package org.mandat.graph;

import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/** Passes statements on, without the begin and end of each file they come from. */
final class Statements extends AbstractRDFHandler {
    private final RDFHandler target;

    Statements(RDFHandler target) {
        this.target = target;
    }

    @Override
    public void handleStatement(Statement statement) {
        target.handleStatement(statement);
    }
}
