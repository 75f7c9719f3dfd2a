package org.mandat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Oxigraph as its npm package has it: compiled to WebAssembly, in memory, on one thread of Node. */
record OxigraphPeer(Path home) implements Peer {
    private static final String DUMP = "dump.nq";

    @Override
    public String name() {
        return "oxigraph";
    }

    @Override
    public Optional<String> missing() {
        return Executables.find("node").isPresent() && Files.isDirectory(modules().resolve("node_modules/oxigraph"))
                ? Optional.empty()
                : Optional.of("npm install --no-save --prefix target/peers oxigraph@0.5.11");
    }

    private Path modules() {
        return home.resolve("target").resolve("peers");
    }

    @Override
    public void load(Path dump, Path folder) throws IOException {
        Files.createLink(folder.resolve(DUMP), dump);
    }

    @Override
    public Serving start(Path folder) throws IOException, InterruptedException {
        int port = Serving.freePort();
        return Serving.of(folder, "http://localhost:" + port + "/sparql", List.of("node", "--max-old-space-size=4096",
                home.resolve("src/bench/oxigraph/server.mjs").toString(), modules().toString(),
                folder.resolve(DUMP).toString(), String.valueOf(port)));
    }
}
