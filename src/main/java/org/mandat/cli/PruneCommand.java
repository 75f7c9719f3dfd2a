package org.mandat.cli;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.store.Pruned;
import org.mandat.store.Store;
import org.mandat.store.StoreWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mandat prune}: old generations go, the current one and those that are in use stay. */
@Command(name = "prune", sortOptions = false, description = {"Remove old generations, and tell what was kept and why.",
        "Never the current one, nor one that a server or another reader has open."})
final class PruneCommand implements Runnable {
    private final Terminal terminal;

    @Option(names = "--keep", paramLabel = "N", required = true,
            description = "how many of the newest to keep, at least 1; the current one is kept even if it is older")
    private int keep;

    @Mixin
    private StoreOption store = new StoreOption();

    PruneCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (keep < 1) {
            throw new MandatException(ErrorCode.USAGE, "--keep expects a number from 1 on, not " + keep);
        }
        Store read = store.in(terminal);
        if (read.hashes().isEmpty()) {
            throw StoreOption.nothing(read);
        }
        try (StoreWriter writer = read.write()) {
            for (Pruned each : writer.prune(keep)) {
                terminal.out().println(each.hash().substring(0, 12) + "  " + switch (each.fate()) {
                    case REMOVED -> "removed";
                    case CURRENT -> "kept: it is the current one";
                    case NEWEST -> "kept: one of the newest " + keep;
                    case IN_USE -> "kept: a server or another reader has it open";
                    case DAMAGED ->
                        "kept: its manifest is damaged, which hides its age; restore it or delete its folder";
                });
            }
        }
    }
}
