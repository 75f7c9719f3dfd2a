package org.mandat.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An engine that Mandat is held against, in a process of its own; its default graph is the union of the others, as ours is. */
interface Peer {
    String name();

    /** The command that installs what it lacks here; nothing if it can run. */
    Optional<String> missing();

    /** Puts an N-Quads file into an empty folder, in the way that the engine serves it from. */
    void load(Path dump, Path folder) throws IOException, InterruptedException;

    /** Serves what was loaded. */
    Serving start(Path folder) throws IOException, InterruptedException;

    /** All there are; {@code home} is the folder of the project. */
    static List<Peer> all(Path home) {
        return List.of(new FusekiPeer(), new VirtuosoPeer(), new OxigraphPeer(home), new Rdf4jPeer(home));
    }
}
