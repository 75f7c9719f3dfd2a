package org.mandat.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mandat.LoadReport;
import org.mandat.LoadRequest;
import org.mandat.Loading;
import org.mandat.Prepared;
import org.mandat.Project;
import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.service.Access;
import org.mandat.service.Caching;
import org.mandat.service.MandatServer;
import org.mandat.service.ServerOptions;
import org.mandat.service.guard.Services;
import org.mandat.service.watch.Watching;
import org.mandat.store.Generation;
import org.mandat.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mandat serve}: loads the seeds when there is nothing to serve yet, then serves until it is stopped. */
@Command(name = "serve", sortOptions = false, description = {"Serve the graph: pages and SPARQL, read-only.",
        "An empty store is first filled from seeds/. Newer generations are served as they are published."})
final class ServeCommand implements Runnable {
    private static final int LONGEST_DRAIN = 3600;

    private final Terminal terminal;

    @Option(names = "--port", paramLabel = "PORT", description = "default: 3030; 0 takes any that is free")
    private int port = 3030;

    @Option(names = "--host", paramLabel = "HOST",
            description = "default: localhost; 0.0.0.0 serves other machines too")
    private String host = "localhost";

    @Option(names = "--behind-proxy",
            description = "believe X-Forwarded-Proto and -Host; only where a proxy sets them and nobody else can")
    private boolean behindProxy;

    @Option(names = "--per-client", paramLabel = "N",
            description = "how many requests one address may have under way (default: 16)")
    private int perClient = 16;

    @Option(names = "--allow-service", paramLabel = "URL", split = " +",
            description = {"an endpoint that queries may call by SERVICE; may be given again", "(default: none)"})
    private List<String> allowed = List.of();

    @Option(names = "--drain", paramLabel = "SECONDS",
            description = "how long requests under way may take when it stops (default: 15)")
    private int drain = 15;

    @Option(names = "--admin-port", paramLabel = "PORT",
            description = "answer /metrics there, for Prometheus (default: nowhere)")
    private Optional<Integer> adminPort = Optional.empty();

    @Option(names = "--admin-host", paramLabel = "HOST", description = "the address of that port (default: localhost)")
    private String adminHost = "localhost";

    @Option(names = "--access-log", paramLabel = "FILE",
            description = "add a line of JSON for each request; - is standard output")
    private Optional<String> accessLog = Optional.empty();

    @Option(names = "--log-queries", description = "have the log say what was asked too")
    private boolean logQueries;

    @Option(names = "--config", paramLabel = "FILE",
            description = {"read options from a file, a line \"port = 3030\" for --port 3030;",
                    "the environment (MANDAT_PORT=3030) goes before it, the command line before both"})
    private Optional<Path> config = Optional.empty(); // read before: see Settings

    @Option(names = "--no-cache-warming", description = "answer no question before it is asked")
    private boolean noCacheWarming;

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
            fill(project, new LoadRequest(served, Inputs.of(project.catalogue()), base.iri(), false));
        }
        terminal.progress("mandat: starting");
        MandatServer server = MandatServer.start(options, served);
        terminal.endProgress();
        served(served, server.generation()).ifPresent(generation -> welcome(server, project, generation));
        return server;
    }

    private void fill(Project project, LoadRequest request) {
        LoadReport report = new Prepared(project, request).publish().orElseGet(
                () -> Loading.run(project, request, phase -> terminal.progress("mandat: " + phase)));
        new LoadSummary(terminal, Diagnostic.Severity.WARNING).print(report);
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

    /** USAGE if an option has a value that it cannot have. */
    void check() {
        checkPort("--port", port);
        adminPort.ifPresent(number -> checkPort("--admin-port", number));
        if (drain < 0 || drain > LONGEST_DRAIN) {
            throw new MandatException(ErrorCode.USAGE,
                    "--drain expects a number of seconds from 0 to " + LONGEST_DRAIN + ", not " + drain);
        }
        if (perClient < 1) {
            throw new MandatException(ErrorCode.USAGE, "--per-client expects a number from 1, not " + perClient);
        }
        services();
        base.iri();
    }

    private static void checkPort(String option, int port) {
        if (port < 0 || port > 65535) {
            throw new MandatException(ErrorCode.USAGE, option + " expects a number from 0 to 65535, not " + port);
        }
    }

    private ServerOptions options(Project project) {
        check();
        return ServerOptions.defaults(project.questions()).host(host).port(port)
                .caching(noCacheWarming ? Caching.defaults().cold() : Caching.defaults())
                .fullText(!noFullText).access(access()).drain(Duration.ofSeconds(drain))
                .watching(new Watching(adminPort.map(OptionalInt::of).orElse(OptionalInt.empty()), adminHost,
                        accessLog.map(this::log), logQueries));
    }

    private Access access() {
        return new Access(behindProxy, perClient, services());
    }

    private Services services() {
        try {
            return Services.of(allowed);
        } catch (IllegalArgumentException e) {
            throw new MandatException(ErrorCode.USAGE, "--allow-service expects the http or https address of a SPARQL "
                    + "endpoint, not " + e.getMessage(), e);
        }
    }

    private PrintStream log(String file) {
        try {
            return file.equals("-")
                    ? terminal.out()
                    : new PrintStream(new FileOutputStream(file, true), false, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MandatException(ErrorCode.OUTPUT, "--access-log " + file + " cannot be written: "
                    + Faults.reason(e), e);
        }
    }

    private void welcome(MandatServer server, Project project, Generation generation) {
        terminal.out().printf(Locale.ROOT, "Mandat serves %d programmes, %,d statements (generation %s)%n",
                generation.documents().size(), generation.manifest().quads(), generation.hash().substring(0, 12));
        terminal.out().println("  pages   " + server.url() + "/");
        terminal.out().println("  SPARQL  " + server.url() + "/sparql");
        server.adminPort().ifPresent(number -> terminal.out()
                .println("  metrics http://" + adminHost + ":" + number + "/metrics"));
        terminal.out().println("  stop    Ctrl-C");
        terminal.out().flush();
        if (isOlder(generation, project)) {
            terminal.err().println("notice: mappings, ontology or checks have changed since this graph was loaded; "
                    + "\"mandat load\" reads the documents again");
        }
    }

    private static boolean isOlder(Generation generation, Project project) {
        SortedMap<String, String> then = new TreeMap<>(generation.inputs());
        then.remove("base");
        return !then.equals(project.inputs());
    }
}
