package org.mandat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.store.Generation;
import org.mandat.store.Held;
import org.mandat.store.Store;
import org.mandat.store.Verification;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mandat verify}: reads and hashes every file again. */
@Command(name = "verify", sortOptions = false,
        description = {"Read every file of the store again and compare its hash.",
                "One line per file that is damaged or missing, and exit status 8 if there is any."})
final class VerifyCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(paramLabel = "HASH", arity = "0..1",
            description = "only this generation: its hash or a beginning of at least 6 digits")
    private Optional<String> hash = Optional.empty();

    @Mixin
    private StoreOption store = new StoreOption();

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Store read = store.in(terminal);
        List<String> hashes = hash.map(start -> StoreOption.named(read, start)).map(List::of).orElseGet(read::hashes);
        if (hashes.isEmpty()) {
            throw StoreOption.nothing(read);
        }
        List<String> bad = new ArrayList<>();
        hashes.forEach(each -> bad.addAll(verify(read, each)));
        if (hash.isEmpty()) {
            complaint(read::current).ifPresent(fault -> {
                if (!bad.contains(fault)) {
                    bad.add(fault);
                    terminal.out().println(fault);
                }
            });
        }
        if (!bad.isEmpty()) {
            terminal.out().flush();
            throw new MandatException(ErrorCode.STORE, read.folder() + ": damaged: " + bad.size()
                    + (bad.size() == 1 ? " file; it" : " files; each")
                    + " is told on standard output, with what to do");
        }
    }

    /** One line per damaged file. */
    private List<String> verify(Store read, String each) {
        List<String> lines = new ArrayList<>();
        int[] files = {1};
        complaint(() -> read.generation(each).flatMap(Held::of).ifPresent(held -> {
            try (held) {
                Generation generation = held.generation();
                files[0] = Verification.files(generation);
                terminal.progress("mandat: reading generation " + each.substring(0, 12));
                Verification.of(generation).stream().map(Diagnostic::message).forEach(lines::add);
            }
        })).ifPresent(lines::add);
        terminal.endProgress();
        lines.forEach(terminal.out()::println);
        terminal.out().println("generation " + each.substring(0, 12) + ": "
                + (lines.isEmpty()
                        ? "all " + files[0] + " files are as they were published"
                        : "damaged: " + lines.size() + " of " + files[0] + " files"));
        return lines;
    }

    private static Optional<String> complaint(Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (MandatException e) {
            return Optional.of(Faults.firstLine(e));
        }
    }
}
