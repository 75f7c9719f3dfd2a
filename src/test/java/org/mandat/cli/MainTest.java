package org.mandat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How a process begins. */
class MainTest {
    @Test
    void nothingBeginsWithJenaBeforeJenaIsReady() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, stream, false, 0, Path.of("").toAbsolutePath());
        CompletableFuture<Void> jena = new CompletableFuture<>();
        CompletableFuture<Integer> status = CompletableFuture
                .supplyAsync(() -> Main.run(terminal, Map.of(), jena, "query", "--list"));
        TimeUnit.MILLISECONDS.sleep(500); // where it does not wait it is over by then, or at it
        assertThat(status).isNotDone();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        jena.complete(null);
        assertThat(status.get(1, TimeUnit.MINUTES)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("empowered-institutions");
    }
}
