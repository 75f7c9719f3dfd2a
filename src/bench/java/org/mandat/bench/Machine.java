package org.mandat.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the figures were measured on.
 *
 * @param load how many threads wanted a core, over the last minute: well above the cores, times are not to be trusted
 */
record Machine(LocalDate day, String processor, int cores, long gigabytes, String system, String java, double load) {
    static Machine here() throws IOException {
        return new Machine(LocalDate.now(ZoneOffset.UTC), line(Path.of("/proc/cpuinfo"), "model name"),
                Runtime.getRuntime().availableProcessors(),
                Math.round(kilobytes(Path.of("/proc/meminfo"), "MemTotal") / 1048576.0),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vendor.version", "JDK") + " (" + System.getProperty("java.version") + ")",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Of a file such as {@code /proc/meminfo}; 0 where there is none. */
    static long kilobytes(Path file, String name) throws IOException {
        String digits = line(file, name).replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static String line(Path file, String name) throws IOException {
        if (!Files.isReadable(file)) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst().orElse("unknown");
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %s, %d cores, %d GB, %s, %s; load average at the start %.1f", day,
                processor, cores, gigabytes, system, java, load);
    }
}
