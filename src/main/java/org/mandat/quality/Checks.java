package org.mandat.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.graph.NamedGraph;
import org.mandat.store.UnionDataset;

/** SHACL shapes and SPARQL checks, read once, run over any graphs. */
public final class Checks {
    private final List<Rule> rules;

    private Checks(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads the shapes (Turtle) and every {@code .rq} file of a folder; MAPPING or QUERY, with file and line, if one is wrong.
     */
    public static Checks of(Path shapes, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Rule> rules = new ArrayList<>(ShapeRules.read(shapes).rules());
            files.filter(file -> file.toString().endsWith(".rq")).sorted().map(Check::read).forEach(rules::add);
            return new Checks(rules);
        } catch (IOException e) {
            throw new MandatException(ErrorCode.QUERY, folder + ": the checks cannot be read (" + e + ")", e);
        }
    }

    /**
     * Checks graphs together: programmes with their derived graphs, and the shared ones they lean on (ontology, concepts, reference),
     * which are so checked once however many programmes there are. Findings are sorted.
     */
    public Report check(Collection<NamedGraph> graphs) {
        return check(graphs, id -> Optional.empty());
    }

    /**
     * The same, and that every passage reproduces the words of its text.
     *
     * @param texts the decoded text by document id; passages of a text that is not given are not compared
     */
    public Report check(Collection<NamedGraph> graphs, Function<String, Optional<String>> texts) {
        return check(UnionDataset.of(graphs), texts);
    }

    /** The same of graphs that are a dataset already. */
    public Report check(UnionDataset graphs, Function<String, Optional<String>> texts) {
        Facts facts = new Facts(graphs);
        return Report.of(Stream.concat(rules.stream(), Stream.of(new SpanRule(texts))).parallel()
                .flatMap(rule -> rule.run(facts).stream()));
    }
}
