package org.mandat.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.mandat.diagnostic.Diagnostic.Severity;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.question.Header;

/**
 * One file of {@code queries/checks}: a SELECT of which each row is something wrong, so that no row means healthy. Its first variable
 * is the node that is wrong; the values of the others are told with the problem. The header has {@code title-fr}, {@code title-en},
 * {@code severity} (violation or warning), {@code problem} and {@code solution}.
 */
record Check(String name, Severity severity, String problem, String solution, Query query) implements Rule {
    private static final Set<String> KEYS = Set.of("title-fr", "title-en", "severity", "problem", "solution");

    /** QUERY with file and line if the header or the query is wrong. */
    static Check read(Path file) {
        try {
            String text = Files.readString(file);
            Header header = Header.read(file.toString(), text).check(KEYS, Set.of());
            KEYS.forEach(header::require);
            Query query = QueryFactory.create(text);
            if (!query.isSelectType() || query.getResultVars().isEmpty()) {
                throw fault(file, "1", "expected a SELECT whose rows are what is wrong, the node first");
            }
            return new Check(String.valueOf(file.getFileName()), severity(file, header), header.require("problem"),
                    header.require("solution"), query);
        } catch (QueryParseException e) {
            throw fault(file, e.getLine() + ":" + e.getColumn(), "not SPARQL: " + firstLine(e));
        } catch (QueryException | IOException e) {
            throw fault(file, "1", "not a readable query: " + firstLine(e));
        }
    }

    @Override
    public List<Finding> run(Facts facts) {
        List<Finding> findings = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(facts.dataset()).query(query).build()) {
            RowSet rows = execution.select();
            List<Var> variables = rows.getResultVars();
            while (rows.hasNext()) {
                findings.add(finding(facts, rows.next(), variables));
            }
        }
        return findings;
    }

    private Finding finding(Facts facts, Binding row, List<Var> variables) {
        StringBuilder told = new StringBuilder(problem);
        for (Var variable : variables.subList(1, variables.size())) {
            if (row.contains(variable)) {
                told.append(" [").append(variable.getVarName()).append(" = ").append(Facts.text(row.get(variable)))
                        .append(']');
            }
        }
        Optional<Node> node = Optional.ofNullable(row.get(variables.get(0)));
        return new Finding(severity, name, node.flatMap(facts::document), node.map(Facts::text).orElse("?"),
                told.toString(), solution);
    }

    private static Severity severity(Path file, Header header) {
        return switch (header.require("severity")) {
            case "violation" -> Severity.VIOLATION;
            case "warning" -> Severity.WARNING;
            default -> throw fault(file, "1", "expected \"#+ severity: violation\" or \"#+ severity: warning\"");
        };
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static MandatException fault(Path file, String line, String message) {
        return new MandatException(ErrorCode.QUERY, file + ":" + line + ": " + message);
    }
}
