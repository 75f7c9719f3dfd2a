package org.mandat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.mandat.LoadRequest;
import org.mandat.Prepared;
import org.mandat.Project;
import org.mandat.service.MandatServer;
import org.mandat.store.Store;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code mandat warm-up}, for the launcher alone: goes the whole way once in a temporary folder and ends, so that the JVM can record
 * what to prepare for faster starts; with {@code --words}, only the way of what needs no store.
 */
@Command(name = "warm-up", hidden = true, description = "Go the whole way once, for the launcher's cache.")
final class WarmUpCommand implements Runnable {
    private final Terminal quiet;

    @Option(names = "--words", description = "only what tells something: versions, help, wrong command lines")
    private boolean words;

    WarmUpCommand(Terminal terminal) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        quiet = new Terminal(nowhere, nowhere, false, 0, terminal.home());
    }

    @Override
    public void run() {
        for (String line : List.of("version", "--version", "--help", "load --help", "lod", "version --nosuch",
                "query --list")) {
            Main.run(quiet, line.split(" "));
        }
        if (words) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("mandat-warm-up-");
            try {
                load(folder);
                serve(folder);
                Main.run(quiet, "query", "-e", "SELECT * { ?s ?p ?o } LIMIT 5", "--store", folder.toString());
                Main.run(quiet, "list", "--store", folder.toString());
                Main.run(quiet, "export", "--store", folder.toString());
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The seeds, twice: read into one store, and what is kept of that put into another, as a first start does. */
    private void load(Path folder) throws IOException {
        Project project = new Project(quiet.home());
        new Prepared(project, request(project, folder)).make();
        new Prepared(project, request(project, folder.resolve("second"))).publish();
    }

    private static LoadRequest request(Project project, Path folder) {
        return new LoadRequest(Store.at(folder), Inputs.of(project.catalogue()));
    }

    /** As the command line does, so that what the command itself needs is recorded too. */
    private void serve(Path folder) throws IOException {
        new Project(quiet.home()).checkQuestions();
        Main.run(quiet, "serve", "--help");
        ServeCommand command = new ServeCommand(quiet);
        new CommandLine(command).parseArgs("--port", "0", "--store", folder.toString());
        try (MandatServer server = command.start()) {
            for (String path : List.of("/", "/sparql?query="
                    + URLEncoder.encode("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", StandardCharsets.UTF_8))) {
                try (InputStream answer = URI.create(server.url() + path).toURL().openStream()) {
                    answer.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
