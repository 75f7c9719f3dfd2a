package org.mandat.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
        get(endpoint, FIRST, "text/csv");
        return new Serving(process, endpoint, (System.nanoTime() - begin) / 1e6);
    }

    /** Stock Fuseki on a TDB2 folder, its default graph the union of the others, as ours is. */
    static Serving fuseki(Path tdb, int port) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), StockFuseki.class.getName(),
                tdb.toString(), String.valueOf(port)));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(tdb.resolveSibling("fuseki.log").toFile())).start();
        String endpoint = "http://localhost:" + port + "/peer/sparql";
        while (true) {
            try {
                get(endpoint, FIRST, "text/csv");
                return new Serving(process, endpoint, (System.nanoTime() - begin) / 1e6);
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw new IOException("Fuseki ended; see " + tdb.resolveSibling("fuseki.log"), e);
                }
                Thread.sleep(5);
            }
        }
    }

    String ask(String query, String accept) throws IOException, InterruptedException {
        return get(endpoint, query, accept);
    }

    private static String get(String endpoint, String query, String accept) throws IOException, InterruptedException {
        return get(URI.create(endpoint + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)), accept).body();
    }

    static HttpResponse<String> get(URI address, String accept, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", accept)
                .timeout(Duration.ofMinutes(2));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 && answer.statusCode() != 304) {
            throw new IOException(answer.statusCode() + " from " + address + ": "
                    + answer.body().substring(0, Math.min(300, answer.body().length())));
        }
        return answer;
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
