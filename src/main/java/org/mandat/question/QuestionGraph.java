package org.mandat.question;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.mandat.graph.NamedGraph;
import org.mandat.store.FormOptions;
import org.mandat.store.Generation;
import org.mandat.store.GraphEntry;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Rdfs;
import org.mandat.vocabulary.Xsd;

/**
 * The questions as RDF, for those who look for them in the graph itself: executables of the
 * <a href="https://www.w3.org/TR/shacl-af/">SHACL Advanced Features</a>, as SIB's sparql-examples describe theirs, with their parameters.
 */
public final class QuestionGraph {
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String GRAPH = "/graph/";

    private final String graph;
    private final List<String> lines = new ArrayList<>();

    private QuestionGraph(String graph) {
        this.graph = graph;
    }

    /** How a generation is served: with the questions in its catalogue. */
    public static FormOptions served(Generation generation, Questions questions) {
        String base = generation.manifest().graphs().stream().map(GraphEntry::iri).filter(iri -> iri.contains(GRAPH))
                .findFirst().map(iri -> iri.substring(0, iri.indexOf(GRAPH) + 1))
                .orElse("https://w3id.org/mandat/id/");
        return questions.all().isEmpty() ? FormOptions.defaults() : FormOptions.defaults().with(of(questions, base));
    }

    /** @param base what data IRIs begin with */
    static NamedGraph of(Questions questions, String base) {
        QuestionGraph graph = new QuestionGraph(base + "graph/catalogue");
        questions.all().forEach(question -> graph.question(question, base + "question/"));
        return NamedGraph.of(graph.graph, graph.lines);
    }

    private void question(Question question, String folder) {
        String iri = folder + question.name();
        boolean select = !question.columns().isEmpty();
        add(iri, Rdf.type, uri(SH + "SPARQLExecutable"));
        add(iri, Rdf.type, uri(SH + (select ? "SPARQLSelectExecutable" : "SPARQLConstructExecutable")));
        add(iri, Rdfs.label, words(question.titleFr(), "fr"));
        add(iri, Rdfs.label, words(question.titleEn(), "en"));
        add(iri, Rdfs.comment, words(question.summaryFr(), "fr"));
        add(iri, Rdfs.comment, words(question.summaryEn(), "en"));
        add(iri, Dcterms.identifier, NodeFactory.createLiteralString(question.name()));
        add(iri, SH + (select ? "select" : "construct"), NodeFactory.createLiteralString(question.text().lines()
                .filter(line -> !line.startsWith("#+")).collect(Collectors.joining("\n", "", "\n"))));
        question.evidence().ifPresent(evidence -> add(iri, Rdfs.seeAlso, uri(folder + evidence)));
        question.parameters().forEach(parameter -> parameter(iri, parameter));
    }

    private void parameter(String question, Parameter parameter) {
        String iri = question + "/parameter/" + parameter.name();
        add(question, SH + "parameter", uri(iri));
        add(iri, Rdf.type, uri(SH + "Parameter"));
        add(iri, SH + "path", uri(question + "#" + parameter.name()));
        add(iri, SH + "name", words(parameter.labelFr(), "fr"));
        add(iri, SH + "name", words(parameter.labelEn(), "en"));
        add(iri, SH + "optional", NodeFactory.createLiteralDT("" + parameter.optional(), XSDDatatype.XSDboolean));
        switch (parameter.type()) {
            case IRI -> add(iri, SH + "nodeKind", uri(SH + "IRI"));
            case STRING -> add(iri, SH + "datatype", uri(Xsd.NS + "string"));
            case INTEGER, YEAR -> add(iri, SH + "datatype", uri(Xsd.NS + "integer"));
            case DATE -> add(iri, SH + "datatype", uri(Xsd.NS + "date"));
            case BOOLEAN -> add(iri, SH + "datatype", uri(Xsd.NS + "boolean"));
        }
        parameter.value().filter(value -> !parameter.optional())
                .ifPresent(value -> add(iri, SH + "defaultValue", value));
    }

    private void add(String subject, String property, Node object) {
        lines.add("<" + subject + "> <" + property + "> " + NodeFmtLib.strNT(object) + " <" + graph + "> .");
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node words(String text, String language) {
        return NodeFactory.createLiteralLang(text, language);
    }
}
