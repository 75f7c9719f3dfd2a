package org.mandat.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** {@code ./mandat bench [--readme] [--record] [--programmes N] [part…]}: prints one table, and writes it to {@code target/bench.json}. */
public final class Bench {
    private static final String BEGIN = "<!-- figures of mandat bench -->";
    /** Measured on the seeds and on the larger corpus too where all parts are. */
    private static final Set<String> SIZED = Set.of("ask", "pages");
    private static final String END = "<!-- end of mandat bench -->";

    /** One part: measures, and hands over each figure as it has it. */
    interface Part {
        void run(Workplace place, Consumer<Figure> figures) throws IOException, InterruptedException;
    }

    private Bench() {
    }

    private static Map<String, Part> parts(boolean record, AtomicBoolean worse) {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("start", StartPart::run);
        parts.put("read", ReadPart::run);
        parts.put("publish", PublishPart::run);
        parts.put("ask", AskPart::run);
        parts.put("pages", PagesPart::run);
        parts.put("guard", (place, figures) -> worse.set(GuardPart.run(place, figures, record)));
        return parts;
    }

    /** @param arguments parts, all if there are none; exit status 7 if the guard finds a regression, 2 for a part that there is not */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("mandat.home", ".")).toAbsolutePath();
        if (arguments.length > 0 && arguments[0].equals("inner")) {
            Inner.run(home, List.of(arguments).subList(1, arguments.length));
            return;
        }
        System.setProperty("http.maxConnections", "64"); // all clients at once keep theirs
        List<String> wanted = new ArrayList<>(List.of(arguments));
        boolean readme = wanted.remove("--readme");
        boolean record = wanted.remove("--record");
        int programmes = programmes(wanted);
        AtomicBoolean worse = new AtomicBoolean();
        Map<String, Part> parts = parts(record, worse);
        for (String name : wanted) {
            if (!parts.containsKey(name)) {
                System.err.println("mandat: there is no part \"" + name + "\"; known are "
                        + String.join(", ", parts.keySet()));
                System.exit(2);
            }
        }
        // Whoever stops it stops its servers.
        Runtime.getRuntime().addShutdownHook(
                new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
        Table table = new Table(Machine.here(), new ArrayList<>());
        try (Workplace place = Workplace.of(home, programmes)) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                String name = part.getKey();
                if (wanted.isEmpty() && place.large() && SIZED.contains(name)) {
                    measure(name, part.getValue(), place.onSeeds(), table);
                }
                if (wanted.isEmpty() || wanted.contains(name)) {
                    measure(name, part.getValue(), place, table);
                    write(home, table, readme);
                }
            }
        }
        System.out.print(table.markdown());
        System.exit(worse.get() ? 7 : 0);
    }

    private static void measure(String name, Part part, Workplace place, Table table)
            throws IOException, InterruptedException {
        System.err.println("mandat: measuring " + name);
        part.run(place, figure -> {
            System.err.println("  " + figure.what() + ": " + Figure.number(figure.value()) + " " + figure.unit()
                    + figure.rival().map(other -> " (" + other.name() + " " + Figure.number(other.value()) + ")")
                            .orElse(""));
            table.figures().add(figure);
        });
    }

    /** Takes {@code --programmes N} out; 0 if it is not there. */
    private static int programmes(List<String> arguments) {
        int at = arguments.indexOf("--programmes");
        if (at < 0) {
            return 0;
        }
        String number = at + 1 < arguments.size() ? arguments.get(at + 1) : "";
        if (!number.matches("[1-9]\\d{0,5}")) {
            System.err.println("mandat: --programmes takes a number, not \"" + number + "\"");
            System.exit(2);
        }
        arguments.subList(at, at + 2).clear();
        return Integer.parseInt(number);
    }

    private static void write(Path home, Table table, boolean readme) throws IOException {
        Files.writeString(home.resolve("target").resolve("bench.json"), table.json());
        if (readme) {
            Path file = home.resolve("README.md");
            String text = Files.readString(file, StandardCharsets.UTF_8);
            int begin = text.indexOf(BEGIN) + BEGIN.length();
            Files.writeString(file,
                    text.substring(0, begin) + "\n" + table.markdown() + text.substring(text.indexOf(END)));
        }
    }
}
