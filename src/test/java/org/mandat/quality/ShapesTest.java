package org.mandat.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.OntologyFolder;

/** The examples that conform do, and each that does not breaks just the rules that its first line says. */
class ShapesTest {
    private static final Pattern VIOLATES = Pattern.compile("^# violates:((?: mandat:[\\w-]+)+)$", Pattern.MULTILINE);
    private static final Model CONFORMING = OntologyFolder.concepts().add(OntologyFolder.validExamples());
    private static final Shapes SHAPES = ShaclValidator.get().parse(OntologyFolder.shapes().getGraph());

    static List<Path> invalid() {
        return OntologyFolder.invalidExamples();
    }

    @Test
    void theValidExamplesConform() {
        assertThat(validate(List.of())).isEmpty();
    }

    @Test
    void theyConformToo_withTheOntologyBesideThem() {
        Model all = data(List.of()).add(OntologyFolder.terms());
        assertThat(broken(ShaclValidator.get().validate(SHAPES, all.getGraph()).getEntries())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidExampleBreaksWhatItSays(Path file) {
        assertThat(validate(List.of(file))).isEqualTo(expected(file));
    }

    @Test
    void everyRuleIsBrokenByAnExample() {
        Set<String> rules = new TreeSet<>(OntologyFolder.shapes().listSubjectsWithProperty(SHACLM.message)
                .mapWith(Resource::getURI).mapWith(ShapesTest::name).toList());
        Set<String> shown = new TreeSet<>();
        invalid().forEach(file -> shown.addAll(expected(file)));
        assertThat(shown).isEqualTo(rules);
    }

    @Test
    void everyRuleSaysWhatIsWrongInBothLanguages() {
        assertThat(OntologyFolder.shapes().listSubjectsWithProperty(SHACLM.severity).toList()).isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.listProperties(SHACLM.message).toList().stream()
                        .map(statement -> statement.getLiteral().getLanguage())
                        .sorted(Comparator.naturalOrder())).as(rule.toString()).containsExactly("en", "fr"));
    }

    private static Set<String> expected(Path file) {
        Set<String> names = new TreeSet<>();
        VIOLATES.matcher(OntologyFolder.text(file)).results()
                .forEach(match -> names.addAll(List.of(match.group(1).strip().split(" "))));
        return names;
    }

    private static Set<String> validate(Collection<Path> added) {
        return broken(ShaclValidator.get().validate(SHAPES, data(added).getGraph()).getEntries());
    }

    private static Model data(Collection<Path> added) {
        return OntologyFolder.read(added).add(CONFORMING);
    }

    private static Set<String> broken(Collection<ReportEntry> entries) {
        return entries.stream().map(entry -> name(entry.source().getURI()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(String iri) {
        return iri.replace(Mandat.NS, "mandat:");
    }
}
