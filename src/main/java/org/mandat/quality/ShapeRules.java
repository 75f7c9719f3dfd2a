package org.mandat.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.mandat.diagnostic.Diagnostic.Severity;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.document.Folding;

/** The SHACL shapes. */
record ShapeRules(Shapes shapes) {
    // Diagnostics are in English; a shape's message in another language only where it has no English one.
    private static final Comparator<Node> ENGLISH_FIRST = Comparator
            .comparing((Node message) -> !message.getLiteralLanguage().equals("en"))
            .thenComparing(Node::getLiteralLexicalForm);

    /** MAPPING, with the line where Turtle is wrong. */
    static ShapeRules read(Path file) {
        try {
            Graph graph = RDFParser.source(file).errorHandler(new TurtleFaults(file)).toGraph();
            return new ShapeRules(ShaclValidator.get().parse(graph));
        } catch (RiotException | ShaclParseException e) {
            throw new MandatException(ErrorCode.MAPPING,
                    file + ":1: not SHACL shapes: " + Folding.fold(String.valueOf(e.getMessage())), e);
        }
    }

    /** Stops at the first error; what is only unusual is for the checks of the ontology to say. */
    private record TurtleFaults(Path file) implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
        }

        @Override
        public void error(String message, long line, long column) {
            throw new MandatException(ErrorCode.MAPPING,
                    file + ":" + line + ":" + column + ": not Turtle: " + Folding.fold(message));
        }

        @Override
        public void fatal(String message, long line, long column) {
            error(message, line, column);
        }
    }

    /** One rule per shape with a target, so that they can run side by side. */
    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (Shape shape : shapes.getTargetShapes()) {
            rules.add(facts -> run(shape, facts));
        }
        return rules;
    }

    private List<Finding> run(Shape shape, Facts facts) {
        Graph data = facts.dataset().getUnionGraph();
        ValidationContext context = ValidationContext.create(shapes, data);
        for (Node node : VLib.focusNodes(data, shape)) {
            VLib.validateShape(context, data, shape, node);
        }
        return context.generateReport().getEntries().stream().map(entry -> finding(facts, entry)).toList();
    }

    private static Finding finding(Facts facts, ReportEntry entry) {
        Severity severity = switch (entry.severity().level().getLocalName()) {
            case "Violation" -> Severity.VIOLATION;
            case "Warning" -> Severity.WARNING;
            default -> Severity.INFO;
        };
        StringBuilder problem = new StringBuilder(entry.messages().stream().filter(Node::isLiteral)
                .min(ENGLISH_FIRST).map(Node::getLiteralLexicalForm).orElseGet(entry::message));
        if (entry.resultPath() != null) {
            problem.append(" [path = ").append(entry.resultPath()).append(']');
        }
        if (entry.value() != null) {
            problem.append(" [value = ").append(Facts.text(entry.value())).append(']');
        }
        return new Finding(severity, "shapes.ttl", facts.document(entry.focusNode()), Facts.text(entry.focusNode()),
                Folding.fold(problem.toString()), "");
    }
}
