package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that come late, come in part, come broken, or that nobody asked for. */
class BodiesTest {
    private static final String QUERY = "application/sparql-query";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int APART_MILLIS = 30;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.ofFile(Path.of("src/test/resources/fixture.trig"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"GET, /, text/plain, 200",
            "OPTIONS, /, text/plain, 204", "POST, /sparql, application/sparql-query, 400",
            "POST, /sparql, text/turtle, 415", "PUT, /sparql, text/turtle, 405", "PUT, /data?default, text/turtle, 405",
            "POST, /nothing, application/sparql-query, 404", "DELETE, /id/measure/none, text/plain, 405"})
    void anAnswerLeavesTheConnectionToTheNextRequest(String method, String path, String type, int status)
            throws IOException, InterruptedException {
        try (Socket socket = connect()) {
            send(socket, head(method, path, type, "Content-Length: 5"));
            Thread.sleep(APART_MILLIS);
            send(socket, "abcde");
            assertThat(status(socket)).isEqualTo(status);
            send(socket, head("GET", "/health", "text/plain", "Accept: application/json"));
            assertThat(status(socket)).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({QUERY, FORM, "text/turtle"})
    void aBodyThatCannotBeReadIsTheClientsFault(String type) throws IOException {
        List<String> logged = logged(() -> {
            for (String method : List.of("POST", "PUT")) {
                try (Socket socket = connect()) {
                    send(socket, head(method, "/sparql", type, "Transfer-Encoding: chunked") + "zz\r\nASK {}\r\n");
                    assertThat(answer(socket)).startsWith("HTTP/1.1 400 ").contains("/problem/bad-request");
                }
                try (Socket socket = connect()) {
                    String much = "#".repeat(1 << 20);
                    send(socket, head(method, "/sparql", type, "Transfer-Encoding: chunked")
                            + Integer.toHexString(much.length() + 2) + "\r\n" + much + "12");
                    assertThat(answer(socket)).startsWith("HTTP/1.1 413 ").contains("/problem/body-too-large");
                }
                try (Socket socket = connect()) {
                    send(socket, head(method, "/sparql", type, "Content-Length: 50") + "ASK");
                }
            }
        });
        assertThat(logged).as("what a client does wrong is no fault of the server's").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({QUERY, FORM})
    void whoSendsDropByDropIsCutOff(String type) throws IOException, InterruptedException {
        try (Socket socket = connect()) {
            send(socket, head("POST", "/sparql", type, "Content-Length: 50000"));
            for (int i = 0; i < 8; i++) {
                Thread.sleep(250);
                if (socket.getInputStream().available() > 0) {
                    break;
                }
                send(socket, "#");
            }
            assertThat(answer(socket)).startsWith("HTTP/1.1 408 ").contains("/problem/too-slow");
        }
    }

    @Test
    void moreParametersThanMayBeAreRefused() throws IOException {
        StringBuilder form = new StringBuilder("query=ASK%7B%7D");
        for (int i = 0; i < 3000; i++) {
            form.append("&a").append(i).append("=1");
        }
        try (Socket socket = connect()) {
            send(socket, head("POST", "/sparql", FORM, "Content-Length: " + form.length()) + form);
            assertThat(status(socket)).isBetween(400, 413);
        }
    }

    private interface Deed {
        void perform() throws IOException;
    }

    /** What the log says while it is done, and a moment after. */
    private static List<String> logged(Deed deed) throws IOException {
        List<String> lines = new ArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue()) {
                    lines.add(entry.getMessage());
                }
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listening);
        try {
            deed.perform();
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            root.removeHandler(listening);
        }
        return lines;
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getByName("localhost"), URI.create(server.url()).getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static String head(String method, String path, String type, String more) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n" + more
                + "\r\n\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static int status(Socket socket) throws IOException {
        return Integer.parseInt(answer(socket).split(" ", 3)[1]);
    }

    /** One answer with its body, as long as it says, and no byte more. */
    private static String answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertThat(next).as("the connection ended after: " + answer).isNotNegative();
            answer.append((char) next);
        }
        int length = answer.toString().lines().filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring("Content-Length: ".length()))).findFirst().orElse(0);
        return answer + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
