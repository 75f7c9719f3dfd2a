package org.mandat.cli;

import java.util.Optional;

import org.mandat.store.Generation;
import org.mandat.store.Store;
import org.mandat.store.StoreWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mandat rollback}: an older generation becomes the current one. */
@Command(name = "rollback", sortOptions = false, description = {"Make an older generation current again.",
        "It is read whole before; a running server moves to it by itself. Nothing is deleted."})
final class RollbackCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(paramLabel = "HASH", arity = "0..1",
            description = "its hash or a beginning of at least 6 digits; without it, the one published before the current one")
    private Optional<String> hash = Optional.empty();

    @Mixin
    private StoreOption store = new StoreOption();

    RollbackCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Store read = store.in(terminal);
        if (read.hashes().isEmpty()) {
            throw StoreOption.nothing(read);
        }
        try (StoreWriter writer = read.write()) {
            Generation now = writer.rollBack(hash.map(start -> StoreOption.named(read, start)));
            terminal.out().println("now current: generation " + now.hash().substring(0, 12) + ", published "
                    + now.manifest().published() + ", " + now.documents().size() + " documents");
        }
    }
}
