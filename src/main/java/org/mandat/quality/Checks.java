package org.mandat.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.graph.NamedGraph;
import org.mandat.store.UnionDataset;

/** SHACL shapes and SPARQL checks, read once, run over any graphs. */
public final class Checks {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity).reversed()
            .thenComparing(finding -> finding.document().orElse("")).thenComparing(Finding::where)
            .thenComparing(Finding::check).thenComparing(Finding::problem);

    private final ShapeRules shapes;
    private final List<Check> queries;

    private Checks(ShapeRules shapes, List<Check> queries) {
        this.shapes = shapes;
        this.queries = List.copyOf(queries);
    }

    /**
     * Reads the shapes (Turtle) and every {@code .rq} file of a folder; MAPPING or QUERY, with file and line, if one is wrong.
     */
    public static Checks of(Path shapes, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new Checks(ShapeRules.read(shapes),
                    files.filter(file -> file.toString().endsWith(".rq")).sorted().map(Check::read).toList());
        } catch (IOException e) {
            throw new MandatException(ErrorCode.QUERY, folder + ": the checks cannot be read (" + e + ")", e);
        }
    }

    /**
     * Checks graphs together: programmes with their derived graphs, and the shared ones they lean on (ontology, concepts, reference),
     * which are so checked once however many programmes there are. Findings are sorted.
     */
    public Report check(Collection<NamedGraph> graphs) {
        Facts facts = new Facts(UnionDataset.of(graphs));
        List<Finding> findings = new ArrayList<>(shapes.run(facts));
        queries.forEach(query -> findings.addAll(query.run(facts)));
        return new Report(findings.stream().distinct().sorted(ORDER).toList());
    }
}
