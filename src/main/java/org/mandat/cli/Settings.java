package org.mandat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Values of options that the command line does not give: of the environment ({@code MANDAT_ADMIN_PORT}), else of a file
 * ({@code admin-port = 9464}), which {@code --config} or {@code MANDAT_CONFIG} names. Each is tried before it is used, so that a wrong one
 * is told with its place.
 *
 * @param values by the option's name without dashes
 * @param faults one line each; empty if the values can be used
 */
record Settings(SortedMap<String, String> values, List<Diagnostic> faults) {
    static final String CONFIG = "config";
    private static final String OPTION = "--" + CONFIG;

    /**
     * @param command   the command whose options they are
     * @param arguments of the command line, in which only {@code --config} is looked for
     * @param trial     takes an option as {@code --port=3030}, and throws what is wrong with it
     * @throws MandatException USAGE if the file cannot be read
     */
    static Settings of(CommandSpec command, List<String> arguments, Map<String, String> environment,
            Consumer<String> trial) {
        SortedMap<String, String> values = new TreeMap<>();
        List<Diagnostic> faults = new ArrayList<>();
        Optional<String> file = file(arguments).or(() -> given(environment, CONFIG));
        file.ifPresent(name -> read(Path.of(name), command, (line, setting) -> {
            String[] parts = setting.split("=", 2);
            String key = parts[0].strip();
            if (parts.length < 2 || key.equals(CONFIG) || command.findOption("--" + key) == null) {
                faults.add(new Diagnostic(Diagnostic.Severity.VIOLATION, name + ":" + line, parts.length < 2
                        ? "expected \"option = value\", not \"" + setting + "\""
                        : "\"" + key + "\" is no option of " + command.name() + "; see mandat " + command.name()
                                + " --help"));
                return;
            }
            take(key, parts[1].strip(), name + ":" + line, trial, values, faults);
        }));
        for (OptionSpec option : command.options()) {
            String name = option.longestName().replaceFirst("^--", "");
            given(environment, name).filter(value -> !name.equals(CONFIG))
                    .ifPresent(value -> take(name, value, variable(name), trial, values, faults));
        }
        return new Settings(values, List.copyOf(faults));
    }

    private static void take(String key, String value, String where, Consumer<String> trial,
            SortedMap<String, String> values, List<Diagnostic> faults) {
        try {
            trial.accept("--" + key + "=" + value);
            values.put(key, value);
        } catch (ParameterException | MandatException wrong) {
            faults.add(new Diagnostic(Diagnostic.Severity.VIOLATION, where, Faults.firstLine(wrong)));
        }
    }

    private static void read(Path file, CommandSpec command, BiConsumer<Integer, String> settings) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    settings.accept(i + 1, line);
                }
            }
        } catch (IOException e) {
            throw new MandatException(ErrorCode.USAGE, OPTION + " " + file + " cannot be read: " + Faults.reason(e)
                    + "; it holds a line \"option = value\" for each option of " + command.name(), e);
        }
    }

    private static Optional<String> file(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(OPTION + "=")) {
                return Optional.of(argument.substring(OPTION.length() + 1));
            }
            if (argument.equals(OPTION) && i + 1 < arguments.size()) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> given(Map<String, String> environment, String option) {
        return Optional.ofNullable(environment.get(variable(option))).filter(value -> !value.isBlank());
    }

    /** As {@code MANDAT_ADMIN_PORT}. */
    static String variable(String option) {
        return "MANDAT_" + option.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
