package org.mandat.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mandat.store.FormSteps;

/** {@link StockFuseki} on TDB2. */
record FusekiPeer() implements Peer {
    private static final String TDB = "tdb2";

    @Override
    public String name() {
        return "Fuseki";
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public void load(Path dump, Path folder) throws IOException {
        FormSteps.bulk(dump, folder.resolve(TDB));
    }

    @Override
    public Serving start(Path folder) throws IOException, InterruptedException {
        int port = Serving.freePort();
        return Serving.of(folder, "http://localhost:" + port + "/peer/sparql", List.of(Serving.java(), "-Xmx2g",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), StockFuseki.class.getName(),
                folder.resolve(TDB).toString(), String.valueOf(port)));
    }
}
