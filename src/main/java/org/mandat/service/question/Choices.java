package org.mandat.service.question;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.mandat.question.Parameter;
import org.mandat.question.ParameterType;
import org.mandat.service.generation.ServedGraph;
import org.mandat.service.http.Language;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Names;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Skos;

/**
 * What may be chosen for a question's parameters: the things in the graph of the same kind as the parameter's own value or example, by
 * name. Of things that the reference data know, only those that some programme speaks of.
 */
public final class Choices {
    /** More are not listed; they can be given all the same. */
    static final int MOST = 500;
    private static final int LOOKED_AT = 20_000;

    /** A value with what it is called. */
    public record Choice(String value, String label, String acronym) {
    }

    private final Map<String, List<Choice>> found = new ConcurrentHashMap<>();

    private Choices() {
    }

    /** Those for a parameter in a generation; none where anything may be given. */
    public static List<Choice> of(ServedGraph.Lease graph, Parameter parameter, Language language) {
        boolean year = parameter.type() == ParameterType.YEAR;
        Optional<Node> like = parameter.value().filter(value -> parameter.type() == ParameterType.IRI);
        if (!year && like.isEmpty()) {
            return List.of();
        }
        String key = language.tag() + " " + like.map(value -> value.getURI().replaceFirst("[^/]*$", "")).orElse("");
        return graph.once(Choices.class, dataset -> new Choices()).found.computeIfAbsent(key, missing -> graph.dataset()
                .calculateRead(() -> like.map(value -> things(graph, parameter, value.getURI(), language))
                        .orElseGet(() -> years(graph.dataset().getDefaultGraph()))));
    }

    /** The thing of that name among the choices, if it is one: by its acronym or name, in upper or lower case. */
    public static Optional<String> named(List<Choice> choices, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return choices.stream().filter(choice -> choice.acronym().toLowerCase(Locale.ROOT).equals(wanted)
                || choice.label().toLowerCase(Locale.ROOT).equals(wanted)
                || choice.value().equals(wanted)).map(Choice::value).findFirst();
    }

    private static List<Choice> years(Graph graph) {
        return graph.find(Node.ANY, NodeFactory.createURI(Mandat.year), Node.ANY).mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral).mapWith(Node::getLiteralLexicalForm).toList().stream().distinct().sorted()
                .limit(MOST).map(year -> new Choice(year, year, "")).toList();
    }

    private static List<Choice> things(ServedGraph.Lease lease, Parameter parameter, String like, Language language) {
        Graph graph = lease.dataset().getDefaultGraph();
        Names names = new Names(graph, language);
        Collator order = Collator.getInstance(ULocale.forLanguageTag(language.tag()));
        List<Choice> choices = new ArrayList<>();
        Iterator<Node> things = kin(lease, graph, like);
        for (int looked = 0; things.hasNext() && looked < LOOKED_AT && choices.size() < MOST; looked++) {
            Node thing = things.next();
            if (thing.isURI()) {
                named(graph, names, thing).ifPresent(name -> choices.add(new Choice(Asking.written(parameter, thing),
                        name, acronym(graph, thing).filter(short_ -> !short_.equals(name)).orElse(""))));
            }
        }
        return choices.stream().sorted(Comparator.comparing(Choice::label, order)).toList();
    }

    /** All things of a concept's scheme, or all things of the class that a data IRI names. */
    private static Iterator<Node> kin(ServedGraph.Lease lease, Graph graph, String like) {
        String path = Addresses.of(lease).path(like).orElse("");
        String[] parts = path.split("/");
        if (parts.length == 2 && Addresses.SCHEMES.contains(parts[0])) {
            return subjects(graph, Skos.inScheme, Addresses.TERMS + parts[0]);
        }
        if (parts.length < 3) {
            return List.<Node>of().iterator();
        }
        String type = parts[1].substring(0, 1).toUpperCase(Locale.ROOT) + parts[1].substring(1);
        return subjects(graph, Rdf.type, Mandat.NS + type).filterKeep(thing -> isSpokenOf(graph, thing));
    }

    private static ExtendedIterator<Node> subjects(Graph graph, String property, String object) {
        return graph.find(Node.ANY, NodeFactory.createURI(property), NodeFactory.createURI(object))
                .mapWith(Triple::getSubject);
    }

    /** Whether something in Mandat's own terms is said about it. */
    private static boolean isSpokenOf(Graph graph, Node thing) {
        var about = graph.find(Node.ANY, Node.ANY, thing);
        try {
            while (about.hasNext()) {
                if (about.next().getPredicate().getURI().startsWith(Mandat.NS)) {
                    return true;
                }
            }
            return false;
        } finally {
            about.close();
        }
    }

    private static Optional<String> named(Graph graph, Names names, Node thing) {
        return graph.contains(thing, NodeFactory.createURI(Mandat.quote), Node.ANY)
                ? Optional.empty()
                : names.stated(thing).map(Names.Name::text);
    }

    private static Optional<String> acronym(Graph graph, Node thing) {
        return graph.find(thing, NodeFactory.createURI(Mandat.acronym), Node.ANY).mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral).mapWith(Node::getLiteralLexicalForm).toList().stream().sorted()
                .findFirst();
    }
}
