package org.mandat.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.Quad;
import org.mandat.diagnostic.Diagnostic.Severity;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.graph.NamedGraph;
import org.mandat.store.UnionDataset;

/** SHACL shapes and SPARQL checks, read once, run over any graphs. */
public final class Checks {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity).reversed()
            .thenComparing(finding -> finding.document().orElse("")).thenComparing(Finding::where)
            .thenComparing(Finding::check).thenComparing(Finding::problem);

    private final Shapes shapes;
    private final List<Check> queries;

    private Checks(Shapes shapes, List<Check> queries) {
        this.shapes = shapes;
        this.queries = List.copyOf(queries);
    }

    /** Reads the shapes (Turtle) and every {@code .rq} file of a folder; MAPPING or QUERY, with file and line, if one is wrong. */
    public static Checks of(Path shapes, Path folder) {
        return new Checks(shapes(shapes), queries(folder));
    }

    private static Shapes shapes(Path file) {
        try {
            return ShaclValidator.get().parse(RDFParser.source(file).toGraph());
        } catch (RiotException e) {
            throw new MandatException(ErrorCode.MAPPING, file + ": not SHACL in Turtle: " + e.getMessage(), e);
        }
    }

    private static List<Check> queries(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".rq")).sorted().map(Check::read).toList();
        } catch (IOException e) {
            throw new MandatException(ErrorCode.QUERY, folder + ": the checks cannot be read (" + e + ")", e);
        }
    }

    /**
     * Checks graphs together: programmes with their derived graphs, and the shared ones they lean on (ontology, concepts, reference),
     * which are so checked once however many programmes there are.
     */
    public Report check(Collection<NamedGraph> graphs) {
        UnionDataset dataset = UnionDataset.of(graphs);
        List<Finding> findings = new ArrayList<>();
        for (ReportEntry entry : ShaclValidator.get().validate(shapes, dataset.getUnionGraph()).getEntries()) {
            findings.add(finding(dataset, entry));
        }
        for (Check check : queries) {
            run(check, dataset, findings);
        }
        return new Report(findings.stream().distinct().sorted(ORDER).toList());
    }

    private static Finding finding(UnionDataset dataset, ReportEntry entry) {
        Severity severity = switch (entry.severity().level().getLocalName()) {
            case "Violation" -> Severity.VIOLATION;
            case "Warning" -> Severity.WARNING;
            default -> Severity.INFO;
        };
        String path = entry.resultPath() == null ? "" : " " + entry.resultPath();
        String value = entry.value() == null ? "" : " (found " + entry.value() + ")";
        return new Finding(severity, "shape " + entry.source(), document(dataset, entry.focusNode()),
                entry.focusNode().toString(), entry.message() + path + value, "");
    }

    private static void run(Check check, UnionDataset dataset, List<Finding> findings) {
        try (QueryExecution execution = QueryExecution.create(check.query(), DatasetFactory.wrap(dataset))) {
            ResultSet rows = execution.execSelect();
            while (rows.hasNext()) {
                QuerySolution row = rows.next();
                StringBuilder problem = new StringBuilder(check.problem());
                for (String variable : check.details()) {
                    if (row.contains(variable)) {
                        problem.append("; ").append(variable).append(" = ").append(row.get(variable));
                    }
                }
                Node node = row.contains(check.subject()) ? row.get(check.subject()).asNode() : Node.ANY;
                findings.add(new Finding(check.severity(), check.name(), document(dataset, node), node.toString(),
                        problem.toString(), check.solution()));
            }
        }
    }

    /** The programme whose graph states the node. */
    private static Optional<String> document(UnionDataset dataset, Node node) {
        List<String> graphs = new ArrayList<>();
        dataset.findNG(Node.ANY, node, Node.ANY, Node.ANY).forEachRemaining(quad -> graphs.add(graph(quad)));
        return graphs.stream().filter(graph -> graph.matches(".*/graph/(programme|derived)/[^/]+")).findFirst()
                .map(graph -> graph.substring(graph.lastIndexOf('/') + 1));
    }

    private static String graph(Quad quad) {
        return quad.getGraph().getURI();
    }
}
