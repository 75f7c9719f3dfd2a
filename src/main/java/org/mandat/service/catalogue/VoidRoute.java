package org.mandat.service.catalogue;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Reply;
import org.mandat.service.rdf.DataFormat;
import org.mandat.service.rdf.DataRoute;

/** {@code /.well-known/void}: the data set, described where the standard has clients look for it. */
final class VoidRoute extends DataRoute {
    @Override
    protected List<DataFormat> offers(Asked asked) {
        return DataFormat.ALL;
    }

    @Override
    protected Reply page(Asked asked) {
        throw new IllegalStateException("no page is offered");
    }

    @Override
    protected Graph graph(Asked asked) {
        return new DatasetDescription(asked).all().model().getGraph();
    }
}
