package org.mandat.service.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.mandat.service.generation.ServedGraph;
import org.mandat.service.generation.ServedGraphs;
import org.mandat.service.http.Answering;
import org.mandat.service.page.Totals;

/** Counts requests and says how it stands, in the <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">text format of Prometheus</a>. */
final class Figures implements RequestLog, AutoCloseable {
    private static final Duration[] BUCKETS = {Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(25),
            Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(10),
            Duration.ofSeconds(60)};

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collector = new JvmGcMetrics();
    private final ServedGraphs graphs;
    private final MultiGauge generation = MultiGauge.builder("mandat.generation.info")
            .description("1 for the generation that is served").register(registry);
    private final MultiGauge facts = MultiGauge.builder("mandat.facts")
            .description("What was read from the programmes, by kind").register(registry);

    /** @param active how many requests are under way */
    Figures(ServedGraphs graphs, LongSupplier active) {
        this.graphs = graphs;
        Gauge.builder("mandat.requests.active", () -> (double) active.getAsLong()).description("Requests under way")
                .register(registry);
        Gauge.builder("mandat.generation.verified", () -> graphs.soundness().verified().isPresent() ? 1 : 0)
                .description("1 once every file of the served generation was read and found whole").register(registry);
        Gauge.builder("mandat.generations.damaged", () -> graphs.soundness().damaged().size())
                .description("Generations found damaged").register(registry);
        List.of(new JvmMemoryMetrics(), new JvmThreadMetrics(), collector, new FileDescriptorMetrics(),
                new UptimeMetrics(), new ProcessorMetrics()).forEach(binder -> binder.bindTo(registry));
    }

    @Override
    public void log(Request request, Response response) {
        String kind = Kind.of(String.valueOf(request.getHttpURI().getPath())).tag();
        Timer.builder("mandat.requests").description("Requests, from their first byte to the last of the answer")
                .tags("kind", kind, "status", Integer.toString(response.getStatus())).serviceLevelObjectives(BUCKETS)
                .register(registry).record(System.nanoTime() - request.getBeginNanoTime(), TimeUnit.NANOSECONDS);
        Counter.builder("mandat.response.bytes").description("Bytes of answers, without their headers")
                .tags("kind", kind).register(registry).increment(Response.getContentBytesWritten(response));
        AccessLog.attribute(request, Answering.CACHE).ifPresent(result -> Counter.builder("mandat.cache")
                .description("Answers found in the cache, made, or known to the client").tags("result", result)
                .register(registry).increment());
        AccessLog.attribute(request, Answering.PROBLEM).ifPresent(problem -> Counter.builder("mandat.rejections")
                .description("Requests that ended with a problem").tags("problem", problem).register(registry)
                .increment());
    }

    String text() {
        try (ServedGraph.Lease lease = graphs.lease()) {
            generation.register(List.of(MultiGauge.Row.of(Tags.of("hash", lease.hash()), 1)), true);
            facts.register(Totals.of(lease).counts().entrySet().stream()
                    .map(each -> MultiGauge.Row.of(Tags.of("kind", each.getKey()), each.getValue())).toList(), true);
        }
        return registry.scrape();
    }

    @Override
    public void close() {
        collector.close();
        registry.close();
    }
}
