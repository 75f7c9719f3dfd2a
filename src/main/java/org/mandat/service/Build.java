package org.mandat.service;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.mandat.knowledge.Digest;

/** Names this build of the program, since another may write the same facts in other bytes. */
final class Build {
    private Build() {
    }

    /** From the checksums of what the jar holds: cheap, and the same for every copy of it. Without a jar, no two runs are the same build. */
    static String name() {
        try {
            Path home = Path.of(Build.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (!Files.isRegularFile(home)) {
                return "unpacked-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
            }
            try (ZipFile jar = new ZipFile(home.toFile())) {
                List<String> entries = jar.stream().map(entry -> entry.getName() + " " + entry.getCrc()).sorted()
                        .toList();
                return Digest.sha256(entries.stream().collect(Collectors.joining("\n"))).substring(0, 16);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the program cannot read its own file", e);
        }
    }
}
