package org.mandat.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.mandat.LoadRequest;
import org.mandat.Loading;
import org.mandat.Project;
import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.question.Questions;
import org.mandat.service.MandatServer;
import org.mandat.service.ServerOptions;
import org.mandat.store.Generation;
import org.mandat.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mandat serve}: loads the seeds when there is nothing to serve yet, then serves until it is stopped. */
@Command(name = "serve", sortOptions = false, description = {"Serve the graph: pages and SPARQL, read-only.",
        "An empty store is first filled from seeds/. Newer generations are served as they are published."})
final class ServeCommand implements Runnable {
    private final Terminal terminal;

    @Option(names = "--port", paramLabel = "PORT", description = "default: 3030; 0 takes any that is free")
    private int port = 3030;

    @Option(names = "--host", paramLabel = "HOST",
            description = "default: localhost; 0.0.0.0 serves other machines too")
    private String host = "localhost";

    @Option(names = "--no-fulltext", description = "show quotes only, not the whole texts of the programmes")
    private boolean noFullText;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private BaseOption base = new BaseOption();

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        try (MandatServer server = start()) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "mandat-stop"));
            terminal.out().flush();
            server.join();
        }
    }

    /** Loads if need be, starts and says so; the caller closes. */
    MandatServer start() {
        Project project = new Project(terminal.home());
        Store served = store.in(terminal);
        ServerOptions options = options(project);
        if (served.isEmpty()) {
            LoadRequest request = new LoadRequest(served, Inputs.of(project.catalogue()), base.iri(), false);
            new LoadSummary(terminal, Diagnostic.Severity.WARNING)
                    .print(Loading.run(project, request, phase -> terminal.progress("mandat: " + phase)));
        }
        terminal.progress("mandat: starting");
        MandatServer server = MandatServer.start(options, served);
        terminal.endProgress();
        served(served, server.generation()).ifPresent(generation -> welcome(server, project, generation));
        return server;
    }

    /** What is served: the current generation, or the last good one where that is damaged. */
    private static Optional<Generation> served(Store store, String hash) {
        try {
            return store.current().filter(generation -> generation.hash().equals(hash))
                    .or(() -> store.generation(hash));
        } catch (MandatException damaged) {
            return store.generation(hash);
        }
    }

    private ServerOptions options(Project project) {
        if (port < 0 || port > 65535) {
            throw new MandatException(ErrorCode.USAGE,
                    "--port expects a number from 0 to 65535, not " + port);
        }
        return ServerOptions.defaults(Questions.read(project.queries())).host(host).port(port)
                .fullText(!noFullText);
    }

    private void welcome(MandatServer server, Project project, Generation generation) {
        if (isOlder(generation, project)) {
            terminal.err().println("notice: mappings, ontology or checks have changed since this graph was loaded; "
                    + "\"mandat load\" reads the documents again");
        }
        terminal.out().printf(Locale.ROOT, "Mandat serves %d programmes, %,d statements (generation %s)%n",
                generation.documents().size(), generation.manifest().quads(), generation.hash().substring(0, 12));
        terminal.out().println("  pages   " + server.url() + "/");
        terminal.out().println("  SPARQL  " + server.url() + "/sparql");
        terminal.out().println("  stop    Ctrl-C");
        terminal.out().flush();
    }

    private static boolean isOlder(Generation generation, Project project) {
        SortedMap<String, String> then = new TreeMap<>(generation.inputs());
        then.remove("base");
        return !then.equals(project.inputs());
    }
}
