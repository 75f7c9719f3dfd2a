package org.mandat.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.sys.JenaSystem;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/**
 * The questions of one folder.
 *
 * @param all by name
 */
public record Questions(List<Question> all) {
    public Questions {
        all = all.stream().sorted(Comparator.comparing(Question::name)).toList();
        for (Question question : all) {
            String evidence = question.evidence().orElse(question.name());
            if (all.stream().noneMatch(other -> other.name().equals(evidence))) {
                throw new MandatException(ErrorCode.QUERY, "the question \"" + question.name()
                        + "\" names \"" + evidence + "\" as its evidence, which is not there");
            }
        }
    }

    /**
     * Reads every {@code *.rq} directly in a folder; no folder, no questions.
     *
     * @throws MandatException QUERY with file and line
     */
    public static Questions read(Path folder) {
        return read(folder, new Checked(Map.of()));
    }

    /**
     * The same; what a file of {@link #remember} holds word for word is known to be right.
     *
     * @param checked the file; need not be there
     */
    public static Questions read(Path folder, Path checked) {
        return read(folder, Checked.read(checked));
    }

    /** Writes down that these are right. */
    public void remember(Path checked) {
        Checked.write(checked, this);
    }

    private static Questions read(Path folder, Checked checked) {
        if (!Files.isDirectory(folder)) {
            return new Questions(List.of());
        }
        Headings headings = Headings.of(folder);
        List<Source> sources = files(folder).stream().map(file -> Source.read(folder, file)).toList();
        if (sources.stream().anyMatch(source -> checked.columns(source.text()).isEmpty())) {
            JenaSystem.init(); // once and here: two threads that start it at the same time may wait for each other
        }
        return new Questions(sources.parallelStream().map(source -> attempt(source, headings, checked)).toList()
                .stream().map(Supplier::get).toList());
    }

    /**
     * A file of a question.
     *
     * @param shown how messages name it
     */
    private record Source(String name, String shown, String text) {
        static Source read(Path folder, Path file) {
            String name = file.getFileName().toString();
            Path parent = folder.toAbsolutePath().getFileName();
            String shown = parent == null ? name : parent + "/" + name;
            try {
                return new Source(name.substring(0, name.length() - ".rq".length()), shown, Files.readString(file));
            } catch (IOException e) {
                throw new MandatException(ErrorCode.QUERY, shown + ": cannot be read as UTF-8: " + e.getMessage(), e);
            }
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().endsWith(".rq")).sorted().toList();
        } catch (IOException e) {
            throw new MandatException(ErrorCode.QUERY, folder + ": cannot be listed: " + e.getMessage(), e);
        }
    }

    /** What is wrong is kept until it is asked for, so that of several faulty files the first one is told. */
    private static Supplier<Question> attempt(Source source, Headings headings, Checked checked) {
        try {
            Question question = Question.read(source.name(), source.shown(), source.text(), headings,
                    checked.columns(source.text()));
            return () -> question;
        } catch (MandatException e) {
            return () -> {
                throw e;
            };
        }
    }

    /** The same as {@link #named}, for whoever says otherwise what is missing. */
    public Optional<Question> find(String name) {
        return all.stream().filter(question -> question.name().equals(name)).findFirst();
    }

    /**
     * @throws MandatException QUERY if there is none of that name
     */
    public Question named(String name) {
        return find(name).orElseThrow(() -> new MandatException(ErrorCode.QUERY,
                "there is no question \"" + name + "\"; "
                        + (all.isEmpty()
                                ? "queries/ is empty"
                                : "known are "
                                        + all.stream().map(Question::name).collect(Collectors.joining(", ")))));
    }
}
