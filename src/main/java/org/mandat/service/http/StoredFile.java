package org.mandat.service.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that stays where it is: sent as often as asked, whole or a range of it. */
public record StoredFile(Path path, long size) implements Content {
    @Override
    public void sendTo(OutputStream out) throws IOException {
        Files.copy(path, out);
    }

    /** Some of its bytes, the last one included. */
    void sendTo(OutputStream out, long from, long last) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
                InputStream in = Channels.newInputStream(channel.position(from))) {
            byte[] buffer = new byte[1 << 16];
            long left = last - from + 1;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException(path + " is shorter than it was");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
