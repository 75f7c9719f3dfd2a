package org.mandat.derivation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.exec.QueryExec;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.graph.NamedGraph;
import org.mandat.store.UnionDataset;

/**
 * The rules of {@code ontology/derive/*.rq}: each a CONSTRUCT query over what is stated, run one after the other by file name; none
 * sees what another derives.
 */
public final class Derivation {
    private record Rule(Path file, Query query) {
    }

    private final List<Rule> rules;

    private Derivation(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Reads the rules; MAPPING with file and line if one is missing, malformed or no CONSTRUCT. */
    public static Derivation of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new Derivation(files.filter(file -> file.toString().endsWith(".rq")).sorted()
                    .map(Derivation::rule).toList());
        } catch (IOException e) {
            throw new MandatException(ErrorCode.MAPPING,
                    folder + ": the rules cannot be read (" + e + "); expected a folder of CONSTRUCT queries", e);
        }
    }

    private static Rule rule(Path file) {
        try {
            Query query = QueryFactory.create(Files.readString(file));
            if (!query.isConstructType() || query.isConstructQuad()) {
                throw new MandatException(ErrorCode.MAPPING,
                        file + ":1: expected CONSTRUCT { … } WHERE { … } without GRAPH in its template");
            }
            return new Rule(file, query);
        } catch (QueryParseException e) {
            throw new MandatException(ErrorCode.MAPPING, file + ":" + e.getLine() + ":" + e.getColumn()
                    + ": not SPARQL: " + firstLine(e), e);
        } catch (QueryException | IOException e) {
            throw new MandatException(ErrorCode.MAPPING, file + ":1: not SPARQL: " + firstLine(e), e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /**
     * @param programme the graph {@code …/graph/programme/<id>}
     * @param shared    what the rules need beside it: concepts, reference data
     * @return the graph {@code …/graph/derived/<id>}
     */
    public NamedGraph derive(NamedGraph programme, UnionDataset shared) {
        UnionDataset dataset = shared.with(List.of(programme));
        String graph = programme.iri().replace("/graph/programme/", "/graph/derived/");
        Set<String> lines = new TreeSet<>();
        for (Rule rule : rules) {
            try (QueryExec execution = QueryExec.dataset(dataset).query(rule.query()).build()) {
                execution.constructTriples().forEachRemaining(triple -> lines.add(line(rule, triple, graph)));
            }
        }
        return NamedGraph.of(graph, lines);
    }

    private static String line(Rule rule, Triple triple, String graph) {
        if (!triple.getSubject().isURI() || !triple.getPredicate().isURI() || !triple.getObject().isURI()) {
            throw new MandatException(ErrorCode.MAPPING, rule.file()
                    + ":1: made " + triple + "; a derived fact joins two IRIs, without literals and blank nodes");
        }
        return "<" + triple.getSubject().getURI() + "> <" + triple.getPredicate().getURI() + "> <"
                + triple.getObject().getURI() + "> <" + graph + "> .";
    }
}
