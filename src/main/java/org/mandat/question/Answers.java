package org.mandat.question;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;

import org.mandat.question.Answer.Rows;
import org.mandat.question.Answer.Statements;
import org.mandat.question.Answer.Truth;

/** Writes answers, always in UTF-8. */
public final class Answers {
    private static final Var TRUTH = Var.alloc("answer");

    private Answers() {
    }

    /**
     * @param width columns of the terminal for {@link AnswerFormat#TABLE}, whose cells are wrapped, never cut; 0 for no limit
     * @throws org.mandat.diagnostic.MandatException QUERY if the format cannot hold a character of the answer
     */
    public static void write(Answer answer, AnswerFormat format, int width, OutputStream out) {
        switch (answer) {
            case Rows rows -> write(rows, format, width, out);
            case Truth truth -> write(truth, format, out);
            case Statements statements -> write(statements, format, out);
        }
    }

    /** Writes rows as they come, in one of the standard's formats (CSV, TSV, JSON, XML). */
    public static void write(RowSet rows, AnswerFormat format, OutputStream out) {
        RowSet checked = switch (format) {
            case XML -> XmlCharacters.checked(rows);
            case CSV -> BlankNodes.labelled(rows);
            default -> rows;
        };
        writer(format).write(out, checked, Context.emptyContext());
    }

    /** The same as text. */
    public static String text(Answer answer, AnswerFormat format, int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(answer, format, width, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void write(Rows rows, AnswerFormat format, int width, OutputStream out) {
        switch (format) {
            case TABLE -> print(TextTable.of(rows).aligned(width), out);
            case MD -> print(TextTable.of(rows).markdown(), out);
            case CSV, TSV, JSON, XML -> write(RowSetStream.create(rows.columns(), rows.rows().iterator()), format, out);
        }
    }

    private static void write(Truth truth, AnswerFormat format, OutputStream out) {
        switch (format) {
            case TABLE, MD -> print(truth.value() + "\n", out);
            // The standard has no CSV or TSV for ASK: a table of one cell.
            case CSV, TSV -> print(TRUTH.getVarName() + "\n" + truth.value() + "\n", out);
            case JSON, XML -> writer(format).write(out, truth.value(), Context.emptyContext());
        }
    }

    private static void write(Statements statements, AnswerFormat format, OutputStream out) {
        switch (format) {
            case TABLE -> write(statements,
                    statements.hasNamedGraphs() ? RDFFormat.TRIG_PRETTY : RDFFormat.TURTLE_PRETTY, out);
            case JSON -> write(statements, RDFFormat.JSONLD_PRETTY, out);
            case XML -> write(statements, RDFFormat.RDFXML_PLAIN, out);
            case CSV, TSV, MD -> write(rows(statements), format, 0, out);
        }
    }

    /** Writes RDF in any of Jena's formats; one without named graphs gets the default graph. */
    public static void write(Statements statements, RDFFormat format, OutputStream out) {
        DatasetGraph dataset = statements.dataset();
        if (format.getLang().equals(Lang.RDFXML)) {
            XmlCharacters.check(statements);
        }
        boolean quads = RDFLanguages.isQuads(format.getLang());
        (quads ? RDFWriter.source(dataset) : RDFWriter.source(dataset.getDefaultGraph())).format(format).output(out);
    }

    private static RowSetWriter writer(AnswerFormat format) {
        Lang lang = switch (format) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case XML -> ResultSetLang.RS_XML;
            case JSON, TABLE, MD -> ResultSetLang.RS_JSON;
        };
        return RowSetWriterRegistry.getFactory(lang).create(lang);
    }

    /** Statements as a table, in the order of their words. */
    public static Rows rows(Statements statements) {
        List<Var> columns = new ArrayList<>(List.of(Var.alloc("subject"), Var.alloc("predicate"),
                Var.alloc("object")));
        List<Binding> rows = new ArrayList<>();
        statements.dataset().find().forEachRemaining(quad -> rows.add(binding(columns, quad)));
        if (statements.hasNamedGraphs()) {
            columns.add(Var.alloc("graph"));
        }
        rows.sort(Comparator.comparing(Binding::toString));
        return new Rows(columns, rows);
    }

    private static Binding binding(List<Var> columns, Quad quad) {
        Binding row = BindingFactory.binding(columns.get(0), quad.getSubject(), columns.get(1), quad.getPredicate(),
                columns.get(2), quad.getObject());
        Node graph = quad.getGraph();
        return Quad.isDefaultGraph(graph) ? row : BindingFactory.binding(row, Var.alloc("graph"), graph);
    }

    private static void print(String text, OutputStream out) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
