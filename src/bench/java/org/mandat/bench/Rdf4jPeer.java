package org.mandat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** RDF4J on LMDB. Its jars stay apart: Mandat itself has others of it. */
record Rdf4jPeer(Path home) implements Peer {
    private static final String STORE = "lmdb";

    @Override
    public String name() {
        return "RDF4J";
    }

    @Override
    public Optional<String> missing() {
        return Files.isDirectory(jars())
                ? Optional.empty()
                : Optional.of("mvn -q -f src/bench/rdf4j/pom.xml package");
    }

    private Path jars() {
        return home.resolve("target").resolve("peers").resolve("rdf4j");
    }

    @Override
    public void load(Path dump, Path folder) throws IOException, InterruptedException {
        Executables.run(folder, command(folder, dump.toString()));
    }

    @Override
    public Serving start(Path folder) throws IOException, InterruptedException {
        int port = Serving.freePort();
        return Serving.of(folder, "http://localhost:" + port + "/sparql", command(folder, String.valueOf(port)));
    }

    private List<String> command(Path folder, String task) {
        List<String> command = new ArrayList<>(List.of(Serving.java(), "-Xmx2g", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-Dsun.net.httpserver.nodelay=true"));
        if (Runtime.version().feature() > 22) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-cp", jars() + "/*", home.resolve("src/bench/rdf4j/Endpoint.java").toString(),
                folder.resolve(STORE).toString(), task));
        return command;
    }
}
