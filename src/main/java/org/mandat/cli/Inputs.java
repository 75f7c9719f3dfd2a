package org.mandat.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.mandat.LoadRequest.Input;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.document.Description;
import org.mandat.reading.CatalogueReader;
import org.mandat.reading.TurtleFile;

/** Which documents a load is to read: those of a catalogue, or files with what describes them. */
final class Inputs {
    private Inputs() {
    }

    /** Every document of a catalogue; CATALOGUE with file and line if it is wrong. */
    static List<Input> of(Path catalogue) {
        return CatalogueReader.read(TurtleFile.read(catalogue, ErrorCode.CATALOGUE)).stream()
                .map(description -> new Input(description, source(catalogue, description))).toList();
    }

    /** One file: described by the options, else by the catalogue; DOCUMENT if there is none, before what is said of it is looked at. */
    static Input of(Path file, Path catalogue, DescribeOptions options) {
        if (file.toString().endsWith(".ttl") && !options.isGiven()) {
            throw new MandatException(ErrorCode.USAGE, file + " looks like a catalogue; name it with --catalogue");
        }
        if (Files.notExists(file)) {
            throw new MandatException(ErrorCode.DOCUMENT, file + ": no such file; correct the path");
        }
        if (options.isGiven()) {
            return new Input(options.describe(file.toString()), file);
        }
        return of(catalogue).stream().filter(input -> isSame(input.file(), file)).findFirst()
                .orElseGet(() -> new Input(options.describe(file.toString()), file));
    }

    // Turtle makes <x.txt> an address beside the catalogue; "x.txt" is taken for the same.
    private static Path source(Path catalogue, Description description) {
        String source = description.source();
        try {
            return source.startsWith("file:") ? Path.of(URI.create(source)) : catalogue.resolveSibling(source);
        } catch (IllegalArgumentException e) {
            throw new MandatException(ErrorCode.CATALOGUE, catalogue + ": the source of " + description.id()
                    + " is no file: " + source, e);
        }
    }

    private static boolean isSame(Path a, Path b) {
        try {
            return Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b);
        } catch (IOException e) {
            return false;
        }
    }
}
