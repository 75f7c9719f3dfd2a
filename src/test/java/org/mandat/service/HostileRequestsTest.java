package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The requests of {@code hostile/requests.txt}: none makes the server call another, break, or tell what it is made of. */
class HostileRequestsTest {
    private static final Pattern LEAK = Pattern
            .compile(
                    "\\bat [a-z]+\\.[a-z.]+\\(|(?:org|com)\\.(?:apache|mandat|eclipse|github)\\.|java\\.(?:lang|util|io)\\.(?!Runtime|String\\b)"
                            + "|Exception\\b|root:x:0|/etc/shadow|\\.java:\\d|/target/|"
                            + Pattern.quote(System.getProperty("java.io.tmpdir") + "/"));

    private record Case(String how, String what) {
    }

    private record Answer(int status, String type, String body) {
    }

    @Test
    void callNobodyAndAreAnsweredInOneProblem(@TempDir Path folder) throws IOException {
        AtomicInteger calls = new AtomicInteger();
        List<String> wrong = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        int sent = 0;
        try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                TestServer server = TestServer
                        .ofStore(TestServer.store(folder, Path.of("src/test/resources/fixture.trig")))) {
            Thread.ofPlatform().daemon().start(() -> count(canary, calls));
            String address = "http://localhost:" + canary.getLocalPort();
            for (Case each : cases(address)) {
                for (String request : requests(each)) {
                    Answer answer = send(URI.create(server.url()).getPort(), request);
                    sent++;
                    statuses.merge(answer.status(), 1, Integer::sum);
                    String fault = fault(answer, each.what());
                    if (!fault.isEmpty()) {
                        String line = each.how() + "|" + each.what();
                        wrong.add(
                                fault + " (" + answer.status() + "): " + line.substring(0, Math.min(160, line.length()))
                                        + " -> " + answer.body().substring(0, Math.min(200, answer.body().length())));
                    }
                }
            }
            assertThat(server.query("ASK { ?s ?p ?o }", "text/csv").body()).contains("true");
        }
        System.getLogger("org.mandat.test").log(System.Logger.Level.INFO,
                sent + " requests: " + statuses + ", calls " + calls);
        assertThat(wrong).as("%d of %d", wrong.size(), sent).isEmpty();
        assertThat(calls).hasValue(0);
        assertThat(sent).isGreaterThan(400);
    }

    private static String fault(Answer answer, String what) {
        if (answer.status() >= 500 || answer.status() < 200) {
            return "status";
        }
        // What the client itself wrote is no secret, and what a graph says none either.
        String said = Pattern.compile("<([^>]*)>").matcher(what).results().map(found -> found.group(1))
                .filter(iri -> !iri.isEmpty()).reduce(answer.body(), (body, iri) -> body.replace(iri, ""));
        if (answer.status() >= 400 && LEAK.matcher(said).find()) {
            return "leak";
        }
        boolean problem = answer.type().equals("application/problem+json")
                && answer.body().strip().lines().count() == 1;
        return answer.status() >= 400 && !problem && !answer.body().isEmpty() ? "no problem document" : "";
    }

    private static List<Case> cases(String canary) throws IOException {
        String encoded = TestServer.encode(canary);
        String service = TestServer.encode("SELECT * { SERVICE <" + canary + "> { ?s ?p ?o } }");
        return Files.readAllLines(Path.of("src/test/resources/hostile/requests.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replace("{EC}", encoded).replace("{C}", canary).replace("{D}", canary.substring(4))
                        .replace("{SERV}", service).replace("{ASK}", "ASK%7B%7D").replace("\\0", "\0")
                        .replace("\\n", "\n").replace("\\\\", "\\"))
                .map(line -> new Case(line.substring(0, line.indexOf('|')), line.substring(line.indexOf('|') + 1)))
                .toList();
    }

    private static List<String> requests(Case each) {
        String query = TestServer.encode(each.what());
        return switch (each.how()) {
            case "raw" -> List.of(request(each.what(), "", ""));
            case "update" -> List.of(request("POST /sparql", "application/sparql-update", each.what()),
                    request("POST /sparql/update", "application/sparql-update", each.what()),
                    request("POST /update", "application/sparql-update", each.what()));
            case "updateform" -> List.of(
                    request("POST /sparql", "application/x-www-form-urlencoded", "update=" + query),
                    request("GET /sparql?update=" + query, "", ""));
            case "rdf" -> List.of(request("POST /data?default", "application/ld+json", each.what()),
                    request("PUT /sparql?default", "application/ld+json", each.what()),
                    request("POST /sparql", "application/ld+json", each.what()),
                    request("POST /reconcile", "application/json", each.what()));
            default -> List.of(
                    query.length() < 6_000
                            ? request("GET /sparql?query=" + query, "", "")
                            : request("POST /sparql", "application/x-www-form-urlencoded", "query=" + query),
                    request("POST /sparql", "application/sparql-query", each.what()),
                    request("QUERY /sparql", "application/sparql-query", each.what()));
        };
    }

    private static String request(String line, String type, String body) {
        return line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: application/json, */*;q=0.1\r\n"
                + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
                + (body.isEmpty() ? "" : "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n")
                + "\r\n" + body;
    }

    /** By hand, since no client sends what some of these are. */
    private static Answer send(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("localhost"), port)) {
            socket.setSoTimeout(70_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            try (InputStream in = socket.getInputStream()) {
                String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                int end = answer.indexOf("\r\n\r\n");
                String head = end < 0 ? answer : answer.substring(0, end);
                String type = head.lines().filter(line -> line.startsWith("Content-Type: ")).findFirst().orElse("")
                        .replace("Content-Type: ", "");
                return new Answer(Integer.parseInt(head.split(" ", 3)[1]), type,
                        end < 0 ? "" : answer.substring(end + 4));
            }
        }
    }

    private static void count(ServerSocket canary, AtomicInteger calls) {
        try {
            while (true) {
                canary.accept().close();
                calls.incrementAndGet();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }
}
