package org.mandat.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What no server can be quicker than: it does nothing but send as many bytes as the path says, {@code /1234?…}. What it takes is what the connection and the
 * client of these benchmarks take.
 */
public final class BareServer {
    private static final byte[] BYTES = new byte[64 << 10];

    private BareServer() {
    }

    /** One in a process of its own. */
    static Serving start(Path folder) throws IOException, InterruptedException {
        int port = Serving.freePort();
        return Serving.of(folder, "http://localhost:" + port + "/2", List.of(Serving.java(), "-cp",
                System.getProperty("java.class.path"), BareServer.class.getName(), String.valueOf(port)));
    }

    /** @param arguments the port */
    public static void main(String[] arguments) throws IOException {
        try (ServerSocket server = new ServerSocket(Integer.parseInt(arguments[0]), 0,
                InetAddress.getLoopbackAddress())) {
            while (true) {
                Socket client = server.accept();
                client.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().start(() -> serve(client));
            }
        }
    }

    private static void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            String line = line(in);
            while (!line.isEmpty()) {
                long bytes = Long.parseLong(line.replaceFirst("^GET /(\\d+).*", "$1"));
                while (!line.isEmpty()) {
                    line = line(in);
                }
                out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + bytes + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                for (long left = bytes; left > 0; left -= BYTES.length) {
                    out.write(BYTES, 0, (int) Math.min(left, BYTES.length));
                }
                line = line(in);
            }
        } catch (IOException left) {
            // The client has gone.
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
