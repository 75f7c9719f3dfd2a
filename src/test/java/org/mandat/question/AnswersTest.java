package org.mandat.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.diagnostic.MandatException;

class AnswersTest {
    private static final DatasetGraph DATASET = RDFParser.fromString("""
            PREFIX mandat: <https://w3id.org/mandat/def#>
            PREFIX institution: <https://w3id.org/mandat/id/institution/>
            institution:cnil mandat:quote "Renforcer  la\\nCNIL, « l’autorité » | avec de nouveaux moyens"@fr .
            institution:x mandat:quote "\\u001B[31mrouge e\\u0301"@fr .
            """, Lang.TURTLE).toDatasetGraph();
    private static final String X = "https://w3id.org/mandat/id/institution/x";
    private static final String ROWS = "SELECT ?s ?quote ?none { ?s ?p ?quote } ORDER BY ?s";

    @Test
    void aTableIsAlignedWrappedAndWhole() {
        assertThat(text(ROWS, AnswerFormat.TABLE, 0).lines()).containsExactly(
                "s                 quote" + " ".repeat(56) + "none",
                "─".repeat(16) + "  " + "─".repeat(59) + "  ────",
                "institution:cnil  Renforcer la CNIL, « l’autorité » | avec de nouveaux moyens",
                "institution:x     \uFFFD[31mrouge e\u0301");
        assertThat(text(ROWS, AnswerFormat.TABLE, 50)).isEqualTo("""
                s                 quote                       none
                ────────────────  ──────────────────────────  ────
                institution:cnil  Renforcer la CNIL, «
                                  l’autorité » | avec de
                                  nouveaux moyens
                institution:x     \uFFFD[31mrouge e\u0301
                """);
    }

    @Test
    void markdownEscapesItsOwnMarks() {
        assertThat(text(ROWS, AnswerFormat.MD, 0)).startsWith("""
                | s | quote | none |
                | --- | --- | --- |
                | institution:cnil | Renforcer la CNIL, « l’autorité » \\| avec de nouveaux moyens |  |
                """);
    }

    @Test
    void theStandardFormatsKeepTermsAsTheyAre() {
        assertThat(text(ROWS, AnswerFormat.CSV, 0)).contains("\"Renforcer  la\nCNIL, « l’autorité » | avec");
        assertThat(text(ROWS, AnswerFormat.TSV, 0)).startsWith("?s\t?quote\t?none\n").contains("\"@fr\t\n");
        assertThat(text(ROWS, AnswerFormat.JSON, 0)).contains("\"xml:lang\": \"fr\"");
        assertThat(text("SELECT ?none { ?s ?p ?o } LIMIT 1", AnswerFormat.XML, 0))
                .contains("<variable name=\"none\"/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {ROWS, "DESCRIBE <" + X + ">"})
    void xmlRefusesWhatItCannotHold(String query) {
        assertThatThrownBy(() -> text(query, AnswerFormat.XML, 0)).isInstanceOf(MandatException.class)
                .hasMessageStartingWith("XML cannot hold the control character U+001B");
    }

    @Test
    void truthsAndStatementsHaveEveryFormatToo() {
        for (AnswerFormat format : AnswerFormat.values()) {
            assertThat(text("ASK {}", format, 0)).contains("true");
            assertThat(text("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(?s != <" + X + ">) }", format, 0))
                    .contains("cnil");
        }
        assertThat(text("DESCRIBE <" + X + ">", AnswerFormat.TSV, 0).lines()).hasSize(2);
    }

    private static String text(String query, AnswerFormat format, int width) {
        return Answers.text(Answer.to(Sparql.parse(query, "test"), DATASET), format, width);
    }
}
