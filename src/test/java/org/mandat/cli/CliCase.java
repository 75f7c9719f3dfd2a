package org.mandat.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case of the command line: files to make, then commands with what is expected of each.
 *
 * <pre>
 * # what it shows
 * store                     publishes the fixture in {store}
 * file NAME                 the lines up to one that is a single dot
 * hex NAME 89504e47         a file of these bytes; alone: an empty file
 * project                   from here on {home} is a copy of the project in {tmp}/home, whose files may be replaced
 * $ query -e "ASK {}"       a command; {tmp}, {store}, {home} stand for folders, {busy} for a port in use
 * exit 6                    its status, 0 if not said
 * out REGEX                 found in standard output; any number
 * err REGEX                 found in standard error; any number
 * changed                   the store may change although the status is not 0
 * </pre>
 */
record CliCase(List<Step> steps) {
    sealed interface Step {
    }

    /** Publishes the fixture. */
    record Publish() implements Step {
    }

    /** Copies what the project knows. */
    record Copy() implements Step {
    }

    record Make(String name, byte[] bytes) implements Step {
    }

    record Run(String command, int exit, boolean changes, List<String> out, List<String> err) implements Step {
        /** As a shell would split it. */
        List<String> arguments() {
            List<String> arguments = new ArrayList<>();
            Matcher word = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)").matcher(command);
            while (word.find()) {
                for (int group = 1; group <= 3; group++) {
                    if (word.group(group) != null) {
                        arguments.add(word.group(group));
                    }
                }
            }
            return arguments;
        }
    }

    static CliCase read(Path file) throws IOException {
        List<Step> steps = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String[] words = line.split(" ", 3);
            switch (words[0]) {
                case "", "#" -> {
                    // Nothing to do.
                }
                case "store" -> steps.add(new Publish());
                case "project" -> steps.add(new Copy());
                case "hex" -> steps.add(new Make(words[1], HexFormat.of().parseHex(words.length > 2 ? words[2] : "")));
                case "file" -> {
                    int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf(".");
                    String text = String.join("\n", lines.subList(i + 1, end)) + "\n";
                    steps.add(new Make(words[1], text.getBytes(StandardCharsets.UTF_8)));
                    i = end;
                }
                case "$" -> steps.add(new Run(line.substring(1), 0, false, new ArrayList<>(), new ArrayList<>()));
                case "exit" -> {
                    Run run = (Run) steps.removeLast();
                    steps.add(new Run(run.command(), Integer.parseInt(words[1]), false, run.out(), run.err()));
                }
                case "changed" -> {
                    Run run = (Run) steps.removeLast();
                    steps.add(new Run(run.command(), run.exit(), true, run.out(), run.err()));
                }
                case "out" -> ((Run) steps.getLast()).out().add(line.substring(4));
                case "err" -> ((Run) steps.getLast()).err().add(line.substring(4));
                default -> throw new IllegalArgumentException(file + ":" + (i + 1) + ": what is \"" + line + "\"?");
            }
        }
        return new CliCase(steps);
    }
}
