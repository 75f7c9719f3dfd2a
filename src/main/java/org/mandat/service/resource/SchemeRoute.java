package org.mandat.service.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.rdf.DataFormat;
import org.mandat.service.rdf.DataLinks;
import org.mandat.service.rdf.DataRoute;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Messages;
import org.mandat.service.view.Names;
import org.mandat.service.view.Templates;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Dqv;
import org.mandat.vocabulary.Skos;

/** A concept scheme, {@code /effect}, {@code /theme} …: as data, and as a tree with definitions and what each concept is used for. */
public final class SchemeRoute extends DataRoute {
    // Metrics stand below what they measure.
    private static final List<Node> UP = List.of(NodeFactory.createURI(Skos.broader),
            NodeFactory.createURI(Dqv.inDimension));
    private static final Node IN_SCHEME = NodeFactory.createURI(Skos.inScheme);

    private final Templates templates;

    public SchemeRoute(Templates templates) {
        this.templates = templates;
    }

    /**
     * A concept on the page.
     *
     * @param count    how many measures or other things it, or a narrower one, is said of; empty: none
     * @param children narrower ones
     */
    record Branch(String id, String label, String url, String definition, String language, List<Names.Name> examples,
            String count, List<Branch> children) {
    }

    @Override
    protected List<Format> offers(Asked asked) {
        return DataFormat.PAGE_OR_DATA;
    }

    private Node scheme(Asked asked) {
        return NodeFactory.createURI(Addresses.TERMS + plainPath(asked).substring(1));
    }

    private static Set<Node> concepts(Graph union, Node scheme) {
        Set<Node> concepts = new TreeSet<>(Comparator.comparing(Node::toString));
        concepts.addAll(union.find(Node.ANY, IN_SCHEME, scheme).mapWith(Triple::getSubject).toList());
        union.find(Node.ANY, UP.getLast(), Node.ANY).forEachRemaining(triple -> {
            for (Node end : List.of(triple.getSubject(), triple.getObject())) {
                if (end.isURI() && end.getURI().startsWith(scheme.getURI() + "/")) {
                    concepts.add(end);
                }
            }
        });
        return concepts;
    }

    @Override
    protected Graph graph(Asked asked) {
        DatasetGraph dataset = asked.graph().dataset();
        Graph copy = GraphFactory.createDefaultGraph();
        dataset.executeRead(() -> {
            Graph union = dataset.getDefaultGraph();
            union.find(scheme(asked), Node.ANY, Node.ANY).forEachRemaining(copy::add);
            concepts(union, scheme(asked))
                    .forEach(concept -> union.find(concept, Node.ANY, Node.ANY).forEachRemaining(copy::add));
        });
        return copy;
    }

    @Override
    protected Reply page(Asked asked) {
        DatasetGraph dataset = asked.graph().dataset();
        ConceptUses uses = asked.graph().once(ConceptUses.class, ConceptUses::of);
        return dataset.calculateRead(() -> {
            Graph union = dataset.getDefaultGraph();
            Names names = new Names(union, asked.language());
            Set<Node> concepts = concepts(union, scheme(asked));
            List<Node> tops = concepts.stream().filter(concept -> UP.stream().noneMatch(up -> union
                    .find(concept, up, Node.ANY).mapWith(Triple::getObject).toList().stream()
                    .anyMatch(concepts::contains))).toList();
            Tree tree = new Tree(union, names, Messages.in(asked.language()), uses, concepts);
            Map<String, Object> model = new HashMap<>();
            model.put("title", names.stated(scheme(asked)).map(Names.Name::text)
                    .or(() -> Messages.in(asked.language()).find("scheme." + plainPath(asked).substring(1)))
                    .orElse(scheme(asked).getURI()));
            model.put("description", names.text(scheme(asked), Dcterms.description).map(Names.Name::text).orElse(""));
            model.put("branches", tree.branches(tops, new HashSet<>()));
            model.put("count", Messages.in(asked.language()).count("concepts", concepts.size()));
            model.put("downloads", DataFormat.ALL.stream().filter(format -> !format.keyword().equals("json"))
                    .map(format -> new ThingTable.Download(format.keyword(),
                            DataLinks.carried(asked, plainPath(asked) + "." + format.keyword())))
                    .toList());
            return templates.page("scheme", asked, model);
        });
    }

    private record Tree(Graph union, Names names, Messages messages, ConceptUses uses, Set<Node> concepts) {
        List<Branch> branches(List<Node> roots, Set<Node> above) {
            List<Branch> branches = new ArrayList<>();
            for (Node concept : roots) {
                if (above.add(concept)) {
                    List<Node> narrower = UP.stream()
                            .flatMap(up -> union.find(Node.ANY, up, concept).mapWith(Triple::getSubject).toList()
                                    .stream())
                            .filter(concepts::contains).toList();
                    branches.add(branch(concept, branches(narrower, above)));
                }
            }
            branches.sort(Comparator.comparing(Branch::label, String.CASE_INSENSITIVE_ORDER));
            return branches;
        }

        private Branch branch(Node concept, List<Branch> children) {
            String iri = concept.getURI();
            String path = iri.substring(Addresses.TERMS.length());
            Names.Name definition = names.text(concept, Skos.definition).orElse(new Names.Name("", ""));
            List<Names.Name> examples = union.find(concept, NodeFactory.createURI(Skos.example), Node.ANY)
                    .mapWith(Triple::getObject).toList().stream().filter(Node::isLiteral)
                    .map(each -> new Names.Name(each.getLiteralLexicalForm(), each.getLiteralLanguage())).toList();
            return new Branch(path.substring(path.indexOf('/') + 1), names.of(concept).text(), "/page/" + path,
                    definition.text(), definition.language(), examples,
                    uses.of(iri).map(use -> messages.count(use.what(), use.number())).orElse(""), children);
        }
    }
}
