package org.mandat.service;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files packed beside this package. */
final class Resources {
    private Resources() {
    }

    /** An absolute name is one on the class path. */
    static InputStream open(String name) throws IOException {
        InputStream file = Resources.class.getResourceAsStream(name);
        if (file == null) {
            throw new FileNotFoundException(name);
        }
        return file;
    }

    static byte[] bytes(String name) {
        try (InputStream file = open(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("packed file " + name, e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
