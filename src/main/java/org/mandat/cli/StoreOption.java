package org.mandat.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.mandat.Project;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.graph.Export;
import org.mandat.question.QuestionGraph;
import org.mandat.store.Form;
import org.mandat.store.FormOptions;
import org.mandat.store.Generation;
import org.mandat.store.Held;
import org.mandat.store.Store;

import picocli.CommandLine.Option;

/** {@code --store}, shared by the commands that have one. */
final class StoreOption {
    @Option(names = "--store", paramLabel = "DIR",
            description = "the store (default: $MANDAT_STORE, else .mandat in the project's folder)")
    private Optional<Path> folder = Optional.empty();

    Store in(Terminal terminal) {
        return Store.at(folder.map(Path::toAbsolutePath).orElse(terminal.defaultStore()));
    }

    /** What the store serves, kept from being pruned until it is closed; STORE if nothing is loaded. */
    Held hold(Terminal terminal) {
        Store store = in(terminal);
        return store.hold().orElseThrow(() -> nothing(store));
    }

    /** The whole hash of the generation that a hash or its beginning names. */
    static String named(Store store, String start) {
        List<String> found = store.hashes().stream().filter(hash -> start.length() >= 6 && hash.startsWith(start))
                .toList();
        if (found.size() != 1) {
            throw new MandatException(ErrorCode.STORE, store.folder() + ": "
                    + (found.isEmpty() ? "no generation starts" : found.size() + " generations start") + " with \""
                    + start + "\"; give at least 6 digits of one that \"mandat generations\" lists");
        }
        return found.get(0);
    }

    static MandatException nothing(Store store) {
        return new MandatException(ErrorCode.STORE, store.folder()
                + ": nothing is loaded yet; run \"mandat load\" first, or name another store with --store");
    }

    /** A generation made ready for queries: in memory, which takes a moment, or in the form on disk that the server uses too. */
    static Form open(Generation generation, Terminal terminal) {
        return Form.open(generation, generation.manifest().quads() <= FormOptions.IN_MEMORY_UP_TO
                ? FormOptions.defaults()
                : QuestionGraph.served(generation, new Project(terminal.home()).questions()));
    }

    /** The generation's graphs as export and summaries read them. */
    static List<Export.Source> sources(Generation generation) {
        return generation.graphs().stream().map(iri -> new Export.Source(iri, () -> generation.quads(iri))).toList();
    }
}
