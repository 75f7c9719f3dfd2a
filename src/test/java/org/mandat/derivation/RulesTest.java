package org.mandat.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mandat.vocabulary.OntologyFolder;

/** Each folder of {@code src/test/cases/derive}: what is given, and just what the rules make of it beside concepts and reference data. */
class RulesTest {
    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(OntologyFolder.cases("derive"))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRulesDeriveJustThis(Path folder) {
        Model given = OntologyFolder.concepts().add(OntologyFolder.validExample("reference.ttl"))
                .add(OntologyFolder.read(List.of(folder.resolve("given.ttl"))));
        Model derived = ModelFactory.createDefaultModel();
        OntologyFolder.rules().forEach(rule -> {
            try (QueryExecution query = QueryExecution.create(OntologyFolder.text(rule), given)) {
                query.execConstruct(derived);
            }
        });
        assertThat(derived.listStatements().toSet())
                .isEqualTo(OntologyFolder.read(List.of(folder.resolve("derived.ttl"))).listStatements().toSet());
    }
}
