package org.mandat.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The constants and the Turtle say the same. */
class MandatTest {
    static List<Class<?>> vocabularies() {
        return List.of(Dcterms.class, Dqv.class, Foaf.class, Mandat.class, Nif.class, Oa.class, Org.class, Owl.class,
                Prov.class,
                Rdf.class, Rdfs.class, Schema.class, Skos.class, Xsd.class);
    }

    @Test
    void everyTermIsAConstantAndEveryConstantATerm() {
        Model terms = OntologyFolder.terms();
        Set<String> declared = terms.listSubjectsWithProperty(RDFS.isDefinedBy).mapWith(Resource::getURI).toSet();
        assertThat(new TreeSet<>(constants(Mandat.class).map(MandatTest::value).toList()))
                .isEqualTo(new TreeSet<>(declared));
    }

    @Test
    void everyTermOfTheNamespaceThatIsUsedIsDeclared() {
        Model terms = OntologyFolder.terms();
        Model all = OntologyFolder.validExamples().add(OntologyFolder.concepts()).add(OntologyFolder.alignments());
        Set<String> used = all.listStatements().toList().stream()
                .flatMap(
                        statement -> Stream.of(statement.getSubject(), statement.getPredicate(), statement.getObject()))
                .filter(node -> node.isURIResource() && node.asResource().getURI().startsWith(Mandat.NS))
                .map(node -> node.asResource().getURI()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(used)
                .allSatisfy(iri -> assertThat(terms.containsResource(terms.createResource(iri))).as(iri).isTrue());
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void aConstantIsNamedAsItsTerm(Class<?> vocabulary) {
        String namespace = namespace(vocabulary);
        assertThat(constants(vocabulary)).isNotEmpty().allSatisfy(
                field -> assertThat(value(field)).isEqualTo(namespace + field.getName().replaceAll("_$", "")));
    }

    @Test
    void theConceptsThatTheCodeKnowsExist() {
        Model concepts = OntologyFolder.concepts();
        assertThat(List.of(Concepts.EMPOWER, Concepts.CREATE, Concepts.INVOLVE, Concepts.EFFECT_SCHEME,
                Concepts.UNIT_SCHEME,
                Concepts.KIND_SCHEME))
                .allSatisfy(iri -> assertThat(concepts.contains(concepts.createResource(iri), null)).as(iri).isTrue());
    }

    private static Stream<Field> constants(Class<?> vocabulary) {
        return Arrays.stream(vocabulary.getFields()).filter(field -> !field.getName().equals("NS"));
    }

    private static String namespace(Class<?> vocabulary) {
        return Arrays.stream(vocabulary.getFields()).filter(field -> field.getName().equals("NS"))
                .map(MandatTest::value).findFirst().orElseThrow();
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(""));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
