package org.mandat.service;

import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.apache.jena.sys.JenaSystem;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.service.answer.Running;
import org.mandat.service.catalogue.ServiceDescription;
import org.mandat.service.generation.GraphSource;
import org.mandat.service.generation.GuardedSource;
import org.mandat.service.generation.ServedGraph;
import org.mandat.service.generation.ServedGraphs;
import org.mandat.service.generation.Soundness;
import org.mandat.service.generation.StoreSource;
import org.mandat.service.guard.Admission;
import org.mandat.service.guard.Limits;
import org.mandat.service.http.Answering;
import org.mandat.service.http.Faults;
import org.mandat.service.http.Front;
import org.mandat.service.sparql.QueryPage;
import org.mandat.service.sparql.QueryService;
import org.mandat.service.view.BareProblems;
import org.mandat.service.view.ProblemPages;
import org.mandat.service.view.Templates;
import org.mandat.service.watch.AdminServer;
import org.mandat.service.watch.Readiness;
import org.mandat.service.watch.Watch;
import org.mandat.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service. Stop it with {@link #close}; requests that are under way are finished first. */
public final class MandatServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MandatServer.class);
    // A connection kept open without a request under way is not waited for any longer.
    private static final long IDLE_MILLIS = 100;
    // Those who wait for their turn hold one each; there must be some left for who need not wait.
    private static final int FEWEST_THREADS = 4;
    private static final int MOST_THREADS = 250;

    private final ServerOptions options;
    private final FusekiServer fuseki;
    private final ServedGraphs graphs;
    private final List<ScheduledExecutorService> repeated;
    private final Optional<AdminServer> admin;
    private final AtomicBoolean closed;

    private MandatServer(ServerOptions options, FusekiServer fuseki, ServedGraphs graphs,
            List<ScheduledExecutorService> repeated, Optional<AdminServer> admin, AtomicBoolean closed) {
        this.options = options;
        this.fuseki = fuseki;
        this.graphs = graphs;
        this.repeated = repeated;
        this.admin = admin;
        this.closed = closed;
    }

    /**
     * Serves the store's current generation, and each newer one once it is published.
     *
     * @throws MandatException STORE if nothing is loaded or the generation is damaged; SERVER if it cannot listen as asked
     */
    public static MandatServer start(ServerOptions options, Store store) {
        return start(options, new GuardedSource(store, new StoreSource(store, options.questions())));
    }

    /** The same from any source of graphs. */
    public static MandatServer start(ServerOptions options, GraphSource source) {
        ServedGraphs graphs = new ServedGraphs(source);
        AtomicBoolean closed = new AtomicBoolean();
        Optional<AdminServer> admin = Optional.empty();
        JenaSystem.init(); // once and here: two threads that start it at the same time may wait for each other
        CompletableFuture<Void> opening = CompletableFuture.runAsync(graphs::open,
                task -> Thread.ofPlatform().daemon().name("mandat-open").start(task));
        try {
            FusekiServer fuseki = build(options, graphs, new Readiness(graphs, closed)); // takes as long as opening the seeds
            await(opening);
            GracefulHandler requests = new GracefulHandler();
            Server jetty = fuseki.getJettyServer();
            Optional<CacheWarming> warming = options.caching().warmAfter()
                    .map(after -> CacheWarming.of(options, after, graphs, jetty));
            admin = Watch.of(options.watching(), graphs, jetty, requests, warming.stream().toList());
            listen(fuseki, options);
            long every = options.pollEvery().toMillis();
            List<ScheduledExecutorService> repeated = new ArrayList<>();
            repeated.add(repeat("mandat-poll", graphs::poll, every));
            repeated.add(repeat("mandat-verify", graphs::verify, every));
            warming.ifPresent(each -> repeated.add(repeat("mandat-warm", each::run, every)));
            return new MandatServer(options, fuseki, graphs, repeated, admin, closed);
        } catch (MandatException e) {
            admin.ifPresent(AdminServer::close);
            opening.exceptionally(failed -> null).join();
            graphs.close();
            throw e;
        }
    }

    private static void await(CompletableFuture<Void> opening) {
        try {
            opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof MandatException said ? said : e;
        }
    }

    private static ScheduledExecutorService repeat(String name, Runnable task, long everyMillis) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name(name).factory());
        thread.scheduleWithFixedDelay(task, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
        return thread;
    }

    private static FusekiServer build(ServerOptions options, ServedGraphs graphs, Readiness readiness) {
        Templates templates = new Templates();
        Answering answering = Answering.of(new ProblemPages(templates), Build.name(), options.caching().bytes(),
                Admission.of(options.access().perClient()));
        Running running = new Running(options.queryTimeout(), options.resultBytes(), options.access().services());
        Faults faults = new Faults(options.queryTimeout(), options.resultBytes());
        Site site = new Site(options, graphs, running, templates, readiness);
        QueryPage queryPage = new QueryPage(options.questions(), templates);
        FusekiServer fuseki = FusekiServer.create().port(options.port()).fusekiModules(FusekiModules.empty())
                .numServerThreads(FEWEST_THREADS, MOST_THREADS)
                .registerOperation(Operation.Query, new QueryService(graphs, answering, faults, running, queryPage,
                        new ServiceDescription()))
                // An empty dataset with one operation: nothing else is reachable, whatever Fuseki adds by default.
                .add("/sparql", DataService.newBuilder(DatasetGraphZero.create()).addEndpoint(Operation.Query))
                .addFilter("/*", new HeaderFilter())
                .addServlet("/*", new Front(site.routes(), graphs, answering, faults)).build();
        Server jetty = fuseki.getJettyServer();
        for (var connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector server) {
                server.setHost(options.host());
                server.setShutdownIdleTimeout(IDLE_MILLIS);
                trust(server, options.access().behindProxy());
            }
        }
        Limits.apply(jetty, new BareProblems());
        jetty.setStopTimeout(options.drain().toMillis());
        return fuseki;
    }

    /** Whether the address that a proxy says clients used is taken for theirs; a stranger's word is not. */
    private static void trust(ServerConnector server, boolean proxy) {
        HttpConfiguration http = server.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        if (proxy) {
            http.addCustomizer(new ForwardedRequestCustomizer());
        }
    }

    private static void listen(FusekiServer fuseki, ServerOptions options) {
        try {
            fuseki.start();
        } catch (RuntimeException e) {
            fuseki.stop();
            Throwable cause = e;
            while (cause.getCause() != null && !(cause instanceof BindException)) {
                cause = cause.getCause();
            }
            String place = options.host() + ":" + options.port();
            throw new MandatException(ErrorCode.SERVER, switch (cause) {
                case BindException bind -> "cannot listen on " + place + ": " + bind.getMessage()
                        + "; stop what uses the port, or choose another with --port (0 takes any that is free)";
                case UnresolvedAddressException unresolved -> "unknown host \"" + options.host()
                        + "\": give an address of this machine with --host";
                case UnknownHostException unknown -> "unknown host \"" + options.host()
                        + "\": give an address of this machine with --host";
                default -> "cannot listen on " + place + ": " + cause.getMessage();
            }, e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return fuseki.getHttpPort();
    }

    /** The port that figures are asked for at, if there is one. */
    public OptionalInt adminPort() {
        return admin.map(server -> OptionalInt.of(server.port())).orElse(OptionalInt.empty());
    }

    /** As {@code http://localhost:3030}, without a slash at its end. */
    public String url() {
        String host = options.host().indexOf(':') >= 0 ? "[" + options.host() + "]" : options.host();
        return "http://" + host + ":" + port();
    }

    /** The hash of the generation being served. */
    public String generation() {
        try (ServedGraph.Lease lease = graphs.lease()) {
            return lease.hash();
        }
    }

    /** What is known of the files behind it: which generation is verified, what is damaged. */
    public Soundness soundness() {
        return graphs.soundness();
    }

    /** Waits until it is closed, by a signal for example. */
    public void join() {
        fuseki.join();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            repeated.forEach(ScheduledExecutorService::shutdownNow);
            try {
                fuseki.stop();
            } catch (FusekiException e) {
                LOG.warn("stopped before all requests under way were answered; --drain gives them more time");
            }
            admin.ifPresent(AdminServer::close);
            graphs.close();
        }
    }
}
