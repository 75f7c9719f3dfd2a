package org.mandat.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mandat.vocabulary.OntologyFolder;

/** The terms are well made: in two languages, and OWL 2 RL. */
class TermsTest {
    static List<Path> rules() {
        return OntologyFolder.files(OntologyFolder.cases("owl-rl"), ".rq");
    }

    @Test
    void everyTermIsNamedAndDefinedInFrenchAndEnglish() {
        Model terms = OntologyFolder.terms();
        assertThat(terms.listSubjectsWithProperty(RDFS.isDefinedBy).toList()).hasSizeGreaterThan(100)
                .allSatisfy(term -> {
                    assertThat(languages(term, RDFS.label.getURI())).as("label of %s", term).containsExactly("en",
                            "fr");
                    assertThat(languages(term, SKOS.definition.getURI())).as("definition of %s", term)
                            .containsExactly("en", "fr");
                });
    }

    /** Each query of the folder finds what the profile, or good sense, forbids. */
    @ParameterizedTest
    @MethodSource("rules")
    void nothingIsFoundThatIsForbidden(Path rule) {
        try (QueryExecution query = QueryExecution.create(OntologyFolder.text(rule), OntologyFolder.terms())) {
            assertThat(ResultSetFormatter.toList(query.execSelect())).as(rule.toString()).isEmpty();
        }
    }

    private static List<String> languages(Resource term, String property) {
        return term.listProperties(term.getModel().createProperty(property)).toList().stream()
                .map(statement -> statement.getLiteral().getLanguage()).sorted().toList();
    }

    @Test
    void frenchIsSetAsFrenchIs() {
        Model texts = OntologyFolder.terms().add(OntologyFolder.concepts()).add(OntologyFolder.shapes());
        Set<String> wrong = texts.listStatements().toList().stream()
                .filter(statement -> statement.getObject().isLiteral())
                .map(statement -> statement.getLiteral()).filter(literal -> literal.getLanguage().equals("fr"))
                .map(literal -> literal.getString())
                .filter(text -> text.matches("(?s).*([^\\s] [:;?!»]|« |'|\\p{L}[;?!]).*"))
                .collect(Collectors.toSet());
        assertThat(wrong).isEmpty();
    }
}
