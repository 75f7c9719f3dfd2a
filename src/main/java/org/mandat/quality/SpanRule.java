package org.mandat.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.mandat.diagnostic.Diagnostic.Severity;
import org.mandat.document.Folding;
import org.mandat.vocabulary.Nif;
import org.mandat.vocabulary.Oa;

/**
 * Each passage's offsets (code points of its text) cut out the words that its selector quotes; white space may differ. SPARQL cannot
 * ask this: the texts are not in the graph.
 *
 * @param texts the decoded text by document id; passages of a text that is not given are not checked
 */
record SpanRule(Function<String, Optional<String>> texts) implements Rule {
    @Override
    public List<Finding> run(Facts facts) {
        Graph graph = facts.dataset().getUnionGraph();
        Map<String, Optional<int[]>> codePoints = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        graph.find(Node.ANY, NodeFactory.createURI(Nif.referenceContext), Node.ANY).forEachRemaining(triple -> {
            Node passage = triple.getSubject();
            String iri = triple.getObject().toString();
            String id = iri.substring(iri.lastIndexOf('/') + 1);
            Optional<int[]> text = codePoints.computeIfAbsent(id,
                    key -> texts.apply(key).map(string -> string.codePoints().toArray()));
            Optional<String> exact = object(graph, passage, Oa.hasSelector)
                    .flatMap(selector -> object(graph, selector, Oa.exact)).map(Node::getLiteralLexicalForm);
            if (text.isPresent() && exact.isPresent()) {
                String cut = cut(text.get(), number(graph, passage, Nif.beginIndex),
                        number(graph, passage, Nif.endIndex));
                if (!Folding.fold(cut).equals(Folding.fold(exact.get()))) {
                    findings.add(new Finding(Severity.VIOLATION, "spans", Optional.of(id), passage.toString(),
                            "A passage quotes \"" + Folding.fold(exact.get()) + "\" where its text has \""
                                    + Folding.fold(cut) + "\".",
                            "Its offsets count code points of the decoded text, byte-order mark excluded."));
                }
            }
        });
        return findings;
    }

    private static String cut(int[] text, int begin, int end) {
        return 0 <= begin && begin <= end && end <= text.length ? new String(text, begin, end - begin) : "";
    }

    private static Optional<Node> object(Graph graph, Node subject, String property) {
        return graph.stream(subject, NodeFactory.createURI(property), Node.ANY).findFirst().map(Triple::getObject);
    }

    private static int number(Graph graph, Node passage, String property) {
        return object(graph, passage, property).map(Node::getLiteralLexicalForm)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf).orElse(-1);
    }
}
