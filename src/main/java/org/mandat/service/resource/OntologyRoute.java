package org.mandat.service.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mandat.service.generation.ServedGraphs;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Reply;
import org.mandat.service.rdf.DataFormat;
import org.mandat.service.rdf.DataLinks;
import org.mandat.service.rdf.DataRoute;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Names;
import org.mandat.service.view.Templates;
import org.mandat.store.Statistics;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Owl;

/** {@code /def}: the ontology as data, and as documentation made from it. {@code /def/VERSION} is the version there is. */
public final class OntologyRoute extends DataRoute {
    public static final String PATH = "/def";
    private static final String ONTOLOGY = Addresses.TERMS + "def";

    private final ServedGraphs graphs;
    private final Templates templates;

    public OntologyRoute(ServedGraphs graphs, Templates templates) {
        this.graphs = graphs;
        this.templates = templates;
    }

    @Override
    protected List<Format> offers(Asked asked) {
        return DataFormat.PAGE_OR_DATA;
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        if (!asked.path().startsWith(PATH + "/")) {
            return super.answer(asked, choice);
        }
        if (!asked.path().substring(PATH.length() + 1).equals(stated(asked, Owl.versionInfo).orElse(""))) {
            throw new Refusal(404, "nothing-here");
        }
        return Reply.seeOther(DataLinks.carried(asked, PATH));
    }

    @Override
    protected Optional<DataFormat> ending(Asked asked) {
        return asked.path().startsWith(PATH + "/") ? Optional.empty() : super.ending(asked);
    }

    private static Node graphName(Asked asked) {
        return NodeFactory.createURI(Addresses.of(asked.graph()).base() + "graph/ontology");
    }

    @Override
    protected Graph graph(Asked asked) {
        DatasetGraph dataset = asked.graph().dataset();
        Graph copy = GraphFactory.createDefaultGraph();
        dataset.executeRead(() -> dataset.getGraph(graphName(asked)).find().forEachRemaining(copy::add));
        return copy;
    }

    private static Optional<String> stated(Asked asked, String property) {
        DatasetGraph dataset = asked.graph().dataset();
        return dataset.calculateRead(() -> new Names(dataset.getDefaultGraph(), asked.language())
                .text(NodeFactory.createURI(ONTOLOGY), property).map(Names.Name::text));
    }

    @Override
    protected Reply page(Asked asked) {
        Statistics statistics = asked.graph().once(Statistics.class, Statistics::of);
        DatasetGraph dataset = asked.graph().dataset();
        return dataset.calculateRead(() -> {
            Terms terms = new Terms(dataset.getGraph(graphName(asked)),
                    new Names(dataset.getDefaultGraph(), asked.language()), statistics);
            List<Terms.Term> classes = terms.classes();
            List<Terms.Term> properties = terms.properties();
            Map<String, Object> model = new HashMap<>();
            model.put("title", stated(asked, Dcterms.title).orElse(ONTOLOGY));
            model.put("description", stated(asked, Dcterms.description).orElse(""));
            model.put("version", stated(asked, Owl.versionInfo).orElse(""));
            model.put("created", stated(asked, Dcterms.created).orElse(""));
            model.put("classes", classes);
            model.put("properties", properties);
            model.put("values", terms.values());
            model.put("diagram", ClassDiagram.of(classes, properties));
            model.put("versions", OntologyVersions.of(graphs, graphName(asked).getURI()));
            model.put("downloads", downloads(asked));
            return templates.page("ontology", asked, model);
        });
    }

    private static List<ThingTable.Download> downloads(Asked asked) {
        List<ThingTable.Download> downloads = new ArrayList<>();
        DataFormat.ALL.stream().filter(format -> !format.keyword().equals("json"))
                .forEach(format -> downloads.add(new ThingTable.Download(format.keyword(),
                        DataLinks.carried(asked, PATH + "." + format.keyword()))));
        return downloads;
    }
}
