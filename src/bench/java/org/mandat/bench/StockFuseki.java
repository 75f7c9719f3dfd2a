package org.mandat.bench;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** Fuseki as it comes, with its default settings, on a TDB2 folder; the union of its graphs is the default graph, as ours is. */
public final class StockFuseki {
    private StockFuseki() {
    }

    /** @param arguments the folder, the port */
    public static void main(String[] arguments) {
        DatasetGraph tdb = DatabaseMgr.connectDatasetGraph(arguments[0]);
        tdb.getContext().set(TDB2.symUnionDefaultGraph, true);
        FusekiServer.create().loopback(true).port(Integer.parseInt(arguments[1])).add("/peer", tdb).build().start()
                .join();
    }
}
