package org.mandat.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server of {@code hostile/names.trig}. */
public final class HostileNames {
    private static final String HOSTILE = "\\\"></script></title><script>alert(1)</script><img src=x onerror=alert(2)>'&{{7*7}}";

    private HostileNames() {
    }

    public static TestServer start() {
        try {
            String trig = Files.readString(Path.of("src/test/resources/hostile/names.trig"));
            return TestServer.ofTrig(trig.replace("H\"", HOSTILE + "\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
