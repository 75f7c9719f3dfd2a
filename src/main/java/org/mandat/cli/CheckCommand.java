package org.mandat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.mandat.Checking;
import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.graph.NamedGraph;
import org.mandat.graph.RdfFile;
import org.mandat.quality.Checks;
import org.mandat.quality.Finding;
import org.mandat.store.Held;
import org.mandat.store.Verification;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mandat check}: SHACL and the checks of {@code queries/checks}, on what a store serves or on a file. */
@Command(name = "check", sortOptions = false,
        description = "Check a store, or an RDF file, with SHACL and queries/checks.")
final class CheckCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "0..1",
            description = "Turtle, TriG, N-Quads …; checked together with ontology/ and mappings/")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private StoreOption store = new StoreOption();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Checks checks = Checks.of(terminal.home().resolve("ontology/shapes.ttl"),
                terminal.home().resolve("queries/checks"));
        List<Diagnostic> found = file.isPresent() ? checkFile(checks, file.get()) : checkStore(checks);
        found.forEach(diagnostic -> terminal.out()
                .println(diagnostic.severity().name().toLowerCase(Locale.ROOT) + " " + diagnostic));
        long violations = count(found, Diagnostic.Severity.VIOLATION);
        long warnings = count(found, Diagnostic.Severity.WARNING);
        if (violations > 0) {
            throw new MandatException(ErrorCode.CHECK, "violations: " + violations + ", warnings: " + warnings
                    + "; each is told on standard output");
        }
        terminal.out().println("no violations; warnings: " + warnings);
    }

    private List<Diagnostic> checkStore(Checks checks) {
        try (Held held = store.hold(terminal)) {
            List<Diagnostic> found = new ArrayList<>(Verification.of(held.generation()));
            if (found.isEmpty()) { // what is damaged cannot be read whole
                found.addAll(Checking.of(held.generation(), checks).diagnostics());
            }
            return found;
        }
    }

    /** Only what concerns the file's own subjects. */
    private List<Diagnostic> checkFile(Checks checks, Path path) {
        List<NamedGraph> own = RdfFile.read(path);
        Set<String> subjects = new LinkedHashSet<>();
        own.forEach(graph -> graph.lines().forEach(line -> subjects.add(subject(line))));
        List<NamedGraph> all = new ArrayList<>(own);
        shared(path).forEach(all::addAll);
        return checks.check(all).findings().stream().filter(finding -> subjects.contains(finding.where()))
                .map(Finding::toDiagnostic).toList();
    }

    private static String subject(String line) {
        return line.substring(0, line.indexOf(' ')).replaceAll("^<|>$", "");
    }

    private Stream<List<NamedGraph>> shared(Path checked) {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("ontology", "mappings")) {
            try (Stream<Path> found = Files.walk(terminal.home().resolve(folder))) {
                found.filter(path -> path.toString().endsWith(".ttl") && !path.toString().contains("examples")
                        && !path.toString().contains("reviews")) // which speak of documents
                        .forEach(files::add);
            } catch (IOException e) {
                throw new MandatException(ErrorCode.MAPPING, folder + ": " + Faults.reason(e), e);
            }
        }
        Path own = checked.toAbsolutePath().normalize();
        return files.stream().sorted().filter(path -> !path.equals(own)).map(RdfFile::read);
    }

    private static long count(List<Diagnostic> found, Diagnostic.Severity severity) {
        return found.stream().filter(diagnostic -> diagnostic.severity() == severity).count();
    }
}
