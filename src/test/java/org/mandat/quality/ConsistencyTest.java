package org.mandat.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.reasoner.ValidityReport;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.OntologyFolder;

/** The ontology and the valid examples contradict each other nowhere, by Jena's OWL reasoner. */
class ConsistencyTest {
    private static final String HADOPI = "https://w3id.org/mandat/id/law/loi-hadopi";

    @Test
    void theOntologyAndTheExamplesAreConsistent() {
        ValidityReport report = validity(everything());
        assertThat(report.isValid()).as(reasons(report)).isTrue();
    }

    @Test
    void aLawThatIsABodyIsInconsistent() {
        Model model = OntologyFolder.terms();
        model.createResource(HADOPI).addProperty(RDF.type, model.createResource(Mandat.Law))
                .addProperty(RDF.type, model.createResource(Mandat.Institution));
        assertThat(validity(model).isValid()).isFalse();
    }

    @Test
    void aReadingOfALawIsInconsistent() {
        Model model = OntologyFolder.terms();
        Resource law = model.createResource(HADOPI).addProperty(RDF.type, model.createResource(Mandat.Law));
        model.createResource(HADOPI + "/reading").addProperty(model.createProperty(Mandat.of), law);
        assertThat(validity(model).isValid()).as("what a reading is of is a measure, and no measure is a law")
                .isFalse();
    }

    private static Model everything() {
        return OntologyFolder.terms().add(OntologyFolder.alignments()).add(OntologyFolder.concepts())
                .add(OntologyFolder.validExamples());
    }

    private static ValidityReport validity(Model model) {
        return ModelFactory.createInfModel(ReasonerRegistry.getOWLReasoner(), model).validate();
    }

    private static String reasons(ValidityReport report) {
        StringBuilder reasons = new StringBuilder();
        report.getReports().forEachRemaining(reason -> reasons.append(reason).append('\n'));
        return reasons.toString();
    }
}
