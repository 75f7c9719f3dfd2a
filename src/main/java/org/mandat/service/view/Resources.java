package org.mandat.service.view;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files packed with the service: templates, texts, queries, styles. */
public final class Resources {
    private static final String HERE = "/org/mandat/service/";

    private Resources() {
    }

    /** An absolute name is one on the class path, any other one below the service's own. */
    public static InputStream open(String name) throws IOException {
        InputStream file = Resources.class.getResourceAsStream(name.startsWith("/") ? name : HERE + name);
        if (file == null) {
            throw new FileNotFoundException(name);
        }
        return file;
    }

    public static byte[] bytes(String name) {
        try (InputStream file = open(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("packed file " + name, e);
        }
    }

    /** A file of UTF-8 text. */
    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
