package org.mandat.service.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandat.question.Answer.Rows;
import org.mandat.question.Question;
import org.mandat.service.http.Language;
import org.mandat.service.view.Names;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartsTest {
    private static final List<Var> COLUMNS = List.of(Var.alloc("thing"), Var.alloc("when"), Var.alloc("n"),
            Var.alloc("m"), Var.alloc("kind"));
    private static final String HOSTILE = "\"><script>alert(1)</script>&\u0001";

    private static Question question(String chart) {
        return Question.read("test", "test.rq", """
                #+ title-fr: Un essai
                #+ title-en: A trial
                #+ summary-fr: D’essai.
                #+ summary-en: A trial.
                #+ column: n "Nombre"@fr "Number"@en
                #+ chart: %s
                SELECT ?thing ?when ?n ?m ?kind { ?thing ?when ?n ; ?m ?kind }""".formatted(chart));
    }

    private static Rows rows(int things) {
        return new Rows(COLUMNS, IntStream.range(0, things).mapToObj(i -> row("Chose " + i, i)).toList());
    }

    private static Binding row(String thing, int i) {
        Binding two = BindingFactory.binding(COLUMNS.get(0), NodeFactory.createLiteralString(thing), COLUMNS.get(1),
                NodeFactoryExtra
                        .parseNode("\"20" + (10 + i % 50) + "-06-30\"^^<http://www.w3.org/2001/XMLSchema#date>"));
        Binding four = BindingFactory.binding(two, COLUMNS.get(2), NodeFactoryExtra.intToNode(i + 1));
        Binding five = BindingFactory.binding(four, COLUMNS.get(3), NodeFactoryExtra.intToNode(i % 2));
        return BindingFactory.binding(five, COLUMNS.get(4), NodeFactory.createLiteralString("Sorte " + i % 3));
    }

    private static Picture draw(String chart, Rows rows) {
        return Charts.of(question(chart), rows, new Names(GraphFactory.createDefaultGraph(), Language.FR),
                of -> Optional.of("/evidence?rows=" + of.size())).orElseThrow();
    }

    private static Document parsed(Picture picture) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture.standalone("http://localhost"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"bar x=thing y=n | Chose 3: 4\u00a0nombre", "bar x=thing y=n,m | Chose 3: 1\u00a0m",
                    "stacked x=when y=n series=kind | Sorte 1: 2\u00a0nombre",
                    "timeline x=when y=thing series=kind | 2012-06-30: Chose 2 (Sorte 2)",
                    "matrix x=kind y=thing value=n | Chose 3, Sorte 0: 4\u00a0nombre",
                    "matrix x=kind y=thing value=n,m | Chose 3, Sorte 0: 4\u00a0nombre, 1\u00a0m",
                    "line x=when y=n series=kind | Sorte 2, 2012-06-30: 3\u00a0nombre"})
    void everyMarkSaysInWordsWhatItShowsAndLeadsToItsSentences(String chart, String words) throws Exception {
        Picture picture = draw(chart, rows(6));
        assertThat(picture.inline()).contains("<title id=\"chart-title\">Un essai</title>", words.strip(),
                "<a href=\"/evidence?rows=").doesNotContain("style=", "<style");
        Document svg = parsed(picture);
        assertThat(svg.getElementsByTagName("a").getLength()).isPositive();
        assertThat(svg.getElementsByTagName("a").item(0).getAttributes().getNamedItem("href").getNodeValue())
                .startsWith("http://localhost/");
    }

    @ParameterizedTest
    @CsvSource({"bar x=thing y=n", "'stacked x=thing y=n series=kind'", "timeline x=when y=thing series=kind",
            "matrix x=kind y=thing value=n", "line x=when y=n series=thing"})
    void whateverTheRowsHoldThePictureIsBoundedAndSafe(String chart) throws Exception {
        Picture many = draw(chart, rows(2_000));
        assertThat(many.inline().length()).isLessThan(400_000);
        assertThat(many.left()).isPositive();
        Rows hostile = new Rows(COLUMNS, List.of(row(HOSTILE, 1), BindingFactory.binding(COLUMNS.get(0),
                NodeFactory.createLiteralString("ni date ni nombre"))));
        assertThat(draw(chart, hostile).inline()).doesNotContain("<script", "\u0001");
        parsed(draw(chart, hostile));
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(Charts.of(question("bar x=thing y=n"), new Rows(COLUMNS, List.of()),
                new Names(GraphFactory.createDefaultGraph(), Language.FR), of -> Optional.empty())).isEmpty();
    }
}
