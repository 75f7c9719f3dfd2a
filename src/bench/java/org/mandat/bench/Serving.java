package org.mandat.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A server in a process of its own.
 *
 * @param endpoint  of SPARQL
 * @param millis    from the start of the process to its first answer
 */
record Serving(Process process, String endpoint, double millis) implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 120_000;
    private static final int LOOK_MILLIS = 15_000;
    private static final double QUIET_MILLIS = 150;
    private static final String FIRST = "SELECT * { ?s ?p ?o } LIMIT 1";

    /** {@code ./mandat serve} on a store, which it fills from the seeds if it is empty. */
    static Serving mandat(Workplace place, Path store) throws IOException, InterruptedException {
        return mandat(place, store, List.of());
    }

    static Serving mandat(Workplace place, Path store, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(place.home().resolve("mandat").toString(), "serve", "--port",
                "0", "--store", store.toString()));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("MANDAT_BUILD", "never");
        long begin = System.nanoTime();
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.contains("SPARQL")) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("mandat serve ended");
        }
        String endpoint = line.substring(line.indexOf("http"));
        ask(endpoint, FIRST, Mix.ROWS).close();
        return new Serving(process, endpoint, (System.nanoTime() - begin) / 1e6);
    }

    /** Runs a command in a folder until the endpoint that it opens answers; what it says goes to {@code log} there. */
    static Serving of(Path folder, String endpoint, List<String> command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = Executables.logged(folder, command).start();
        while (true) {
            try {
                ask(endpoint, FIRST, Mix.ROWS).close();
                return new Serving(process, endpoint, (System.nanoTime() - begin) / 1e6);
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw new IOException(command.get(0) + " ended; see " + folder.resolve("log"), e);
                }
                Thread.sleep(5);
            }
        }
    }

    /** Of the Java that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** @throws IOException too if the answer is not 200 */
    InputStream ask(String query, String accept) throws IOException {
        return ask(endpoint, query, accept);
    }

    /** The tag that an answer comes with, if the server has such. */
    Optional<String> tag(String query, String accept) throws IOException {
        HttpURLConnection asking = connect(endpoint, query, accept);
        try (InputStream body = body(asking)) {
            body.transferTo(OutputStream.nullOutputStream());
            return Optional.ofNullable(asking.getHeaderField("ETag"));
        }
    }

    /** Asks as who has an answer with this tag; it must be the current one still. */
    void confirm(String query, String accept, String tag) throws IOException {
        HttpURLConnection asking = connect(endpoint, query, accept);
        asking.setRequestProperty("If-None-Match", tag);
        if (asking.getResponseCode() != HttpURLConnection.HTTP_NOT_MODIFIED) {
            throw new IOException(asking.getResponseCode() + " for an answer that is known");
        }
    }

    private static InputStream ask(String endpoint, String query, String accept) throws IOException {
        return body(connect(endpoint, query, accept));
    }

    /** The plainest client there is: its own work is in every figure, of either side. */
    private static HttpURLConnection connect(String endpoint, String query, String accept) throws IOException {
        HttpURLConnection asking = (HttpURLConnection) URI
                .create(endpoint + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)).toURL()
                .openConnection();
        asking.setRequestProperty("Accept", accept);
        // Each client is one of many, not many from one address, of whom Mandat would refuse most.
        long client = Thread.currentThread().threadId();
        asking.setRequestProperty("X-Forwarded-For", "10.0." + (client >> 8 & 255) + "." + (client & 255));
        asking.setReadTimeout(PATIENCE_MILLIS);
        return asking;
    }

    private static InputStream body(HttpURLConnection asking) throws IOException {
        int status = asking.getResponseCode();
        if (status == HttpURLConnection.HTTP_OK) {
            return asking.getInputStream();
        }
        try (InputStream said = asking.getErrorStream()) {
            throw new IOException(status + " " + (said == null
                    ? ""
                    : new String(said.readNBytes(200), StandardCharsets.UTF_8).lines().findFirst().orElse("")));
        }
    }

    /** The same server for another path of it. */
    Serving at(String path) {
        return new Serving(process, endpoint.substring(0, endpoint.lastIndexOf('/') + 1) + path, millis);
    }

    /** Waits until it has had {@code least} and does nothing any more. */
    void settle(Duration least) throws InterruptedException {
        Thread.sleep(least);
        double before = -1;
        for (double now = cpuMillis(); now > before + QUIET_MILLIS; now = cpuMillis()) {
            before = now;
            Thread.sleep(LOOK_MILLIS);
        }
    }

    double rssMegabytes() throws IOException {
        return Machine.kilobytes(Path.of("/proc/" + process.pid() + "/status"), "VmRSS") / 1024.0;
    }

    /** Processor time so far, to a hundredth of a second. */
    double cpuMillis() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
