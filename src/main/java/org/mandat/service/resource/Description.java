package org.mandat.service.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Rdf;

/**
 * What the graph says of one thing: a <a href="https://www.w3.org/submissions/CBD/">concise bounded description</a> that goes on, where there
 * are no blank nodes to bound it, into what belongs to the thing: names that go on from its own ({@code …/effect/cnil/create}), and
 * passages, its evidence. Statements about it by others come a page at a time.
 *
 * @param own     its statements
 * @param parts   the statements of what belongs to it
 * @param inverse a page of the statements that lead to it
 * @param more    whether there is another page
 * @param graphs  the named graphs that state something of it
 */
record Description(Node topic, List<Triple> own, List<Triple> parts, List<Triple> inverse, boolean more,
        List<Node> graphs) {
    /** How many statements of others are on a page. */
    static final int PAGE = 100;
    // Up to so many are put in order; beyond, they come as the index has them, which one build never changes.
    private static final int SORTED = 10_000;
    private static final int MOST_PARTS = 4_000;
    private static final Node TYPE = NodeFactory.createURI(Rdf.type);
    private static final Node PASSAGE = NodeFactory.createURI(Mandat.Passage);
    private static final Comparator<Triple> ORDER = Comparator
            .comparing((Triple triple) -> triple.getPredicate().toString())
            .thenComparing(triple -> triple.getSubject().toString())
            .thenComparing(triple -> NodeFmtLib.strNT(triple.getObject()));

    /**
     * Within a transaction.
     *
     * @param page of the statements that lead to it, counted from 1
     */
    static Description of(DatasetGraph dataset, String iri, int page) {
        Node topic = NodeFactory.createURI(iri);
        Graph union = dataset.getDefaultGraph();
        List<Triple> own = sorted(union.find(topic, Node.ANY, Node.ANY));
        Set<Node> included = new HashSet<>(Set.of(topic));
        List<Triple> parts = new ArrayList<>();
        own.forEach(triple -> include(union, topic, triple.getObject(), included, parts));

        List<Triple> inverse = new ArrayList<>();
        boolean more = inverse(union, topic, page, inverse);
        inverse.stream().map(Triple::getSubject).filter(each -> goesOn(topic, each))
                .forEach(part -> include(union, topic, part, included, parts));
        Set<Node> graphs = new LinkedHashSet<>();
        dataset.find(Node.ANY, topic, Node.ANY, Node.ANY).forEachRemaining((Quad quad) -> graphs.add(quad.getGraph()));
        graphs.remove(Quad.defaultGraphIRI);
        graphs.remove(Quad.defaultGraphNodeGenerated);
        return new Description(topic, own, parts, inverse, more,
                graphs.stream().sorted(Comparator.comparing(Node::toString)).toList());
    }

    private static boolean inverse(Graph union, Node topic, int page, List<Triple> into) {
        int from = (page - 1) * PAGE;
        List<Triple> found = new ArrayList<>();
        Iterator<Triple> all = union.find(Node.ANY, Node.ANY, topic);
        while (all.hasNext() && found.size() <= Math.max(SORTED, from + PAGE)) {
            found.add(all.next());
        }
        if (found.size() <= SORTED) {
            found.sort(ORDER);
        }
        into.addAll(found.subList(Math.min(from, found.size()), Math.min(from + PAGE, found.size())));
        return found.size() > from + PAGE;
    }

    private static void include(Graph union, Node owner, Node part, Set<Node> included, List<Triple> into) {
        if (!part.isURI() || into.size() > MOST_PARTS || included.contains(part) || !belongs(union, owner, part)) {
            return;
        }
        included.add(part);
        List<Triple> statements = sorted(union.find(part, Node.ANY, Node.ANY));
        into.addAll(statements);
        statements.forEach(triple -> include(union, part, triple.getObject(), included, into));
    }

    private static boolean belongs(Graph union, Node owner, Node part) {
        return goesOn(owner, part) || union.contains(part, TYPE, PASSAGE);
    }

    /** Whether a name goes on from another. */
    private static boolean goesOn(Node owner, Node part) {
        return part.isURI() && part.getURI().startsWith(owner.getURI() + "/");
    }

    private static List<Triple> sorted(Iterator<Triple> triples) {
        List<Triple> list = new ArrayList<>();
        triples.forEachRemaining(list::add);
        list.sort(ORDER);
        return list;
    }
}
