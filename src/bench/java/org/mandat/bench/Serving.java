package org.mandat.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server in a process of its own.
 *
 * @param endpoint  of SPARQL
 * @param millis    from the start of the process to its first answer
 */
record Serving(Process process, String endpoint, double millis) implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String FIRST = "SELECT * { ?s ?p ?o } LIMIT 1";

    /** {@code ./mandat serve} on a store, which it fills from the seeds if it is empty. */
    static Serving mandat(Workplace place, Path store) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(place.home().resolve("mandat").toString(), "serve", "--port", "0",
                "--store", store.toString());
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
    InputStream ask(String query, String accept) throws IOException, InterruptedException {
        return ask(endpoint, query, accept);
    }

    private static InputStream ask(String endpoint, String query, String accept)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint + "?query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8))).header("Accept", accept).timeout(PATIENCE).build();
        HttpResponse<InputStream> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            try (InputStream body = answer.body()) {
                throw new IOException(answer.statusCode() + " "
                        + new String(body.readNBytes(200), StandardCharsets.UTF_8).lines().findFirst().orElse(""));
            }
        }
        return answer.body();
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
