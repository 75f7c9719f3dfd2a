package org.mandat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The same five programmes give the same graphs in JVMs that differ in all that must not matter. */
class DeterminismIT {
    private static final Path JDK = Path.of(System.getProperty("java.home"));
    private static final int OLDEST_JDK = 21;

    private static final String EXPECTED = ContentHash.of(Seeds.PIPELINE);

    @TestFactory
    Stream<DynamicTest> surroundings() {
        Map<String, List<String>> runs = new LinkedHashMap<>();
        runs.put("Turkish, far east, Latin-1, one thread", List.of("-Duser.language=tr", "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati", "-Dfile.encoding=ISO-8859-1", "-Dstdout.encoding=US-ASCII",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1"));
        runs.put("Arabic with its own digits, far west, default encoding, four threads",
                List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=u-nu-arab",
                        "-Duser.timezone=Pacific/Niue",
                        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4"));
        return runs.entrySet().stream().map(run -> DynamicTest.dynamicTest(run.getKey(),
                () -> assertThat(hash(JDK, run.getValue())).isEqualTo(EXPECTED)));
    }

    @Test
    void otherJdks() throws IOException, InterruptedException {
        List<Path> others = otherJdksBesideThisOne();
        if (others.isEmpty()) {
            System.out.println("SKIPPED: no other JDK >= " + OLDEST_JDK + " beside " + JDK
                    + ", so graphs of two JDKs are not compared");
        }
        for (Path jdk : others) {
            assertThat(hash(jdk, List.of())).as(jdk.toString()).isEqualTo(EXPECTED);
        }
    }

    private static List<Path> otherJdksBesideThisOne() throws IOException {
        Path here = JDK.toRealPath();
        List<Path> jdks = new ArrayList<>();
        try (Stream<Path> siblings = Files.list(Optional.ofNullable(here.getParent()).orElse(here))) {
            for (Path jdk : siblings.sorted().toList()) {
                if (version(jdk) >= OLDEST_JDK && !jdk.toRealPath().equals(here)) {
                    jdks.add(jdk);
                }
            }
        }
        return jdks;
    }

    /** As its file {@code release} states it; 0 if the folder is no JDK. */
    private static int version(Path jdk) throws IOException {
        Path release = jdk.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(jdk.resolve("bin/java"))) {
            return 0;
        }
        Matcher version = Pattern.compile("JAVA_VERSION=\"(\\d+)").matcher(Files.readString(release));
        return version.find() ? Integer.parseInt(version.group(1)) : 0;
    }

    private static String hash(Path jdk, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
        command.addAll(options);
        command.addAll(List.of("-Xmx1g", "-Dmandat.home=" + Seeds.HOME.toAbsolutePath(), ContentHash.class.getName()));
        File errors = File.createTempFile("mandat-determinism", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        String hash = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors.toPath())).isZero();
        assertThat(errors.delete()).isTrue();
        return hash;
    }
}
