package org.mandat.reading;

import java.io.ByteArrayOutputStream;
import java.util.List;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.mandat.document.Description;
import org.mandat.knowledge.Iri;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Mandat;

/** Writes a description as a catalogue would state it, to be kept beside its document. */
public final class DescriptionWriter {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private DescriptionWriter() {
    }

    /** Turtle in UTF-8 that {@link CatalogueReader} reads back as the same description. */
    public static byte[] write(Description description, String fileName) {
        Model model = new LinkedHashModel();
        IRI programme = VALUES.createIRI(Iri.id("programme", description.id()));
        model.add(programme, RDF.TYPE, VALUES.createIRI(Mandat.Programme));
        string(model, programme, Dcterms.identifier, description.id());
        string(model, programme, Dcterms.source, fileName);
        string(model, programme, Dcterms.title, description.title());
        string(model, programme, Dcterms.issued, description.issued());
        iris(model, programme, Mandat.documentType, List.of(Mandat.NS + description.documentType()));
        iris(model, programme, Mandat.party, description.parties());
        iris(model, programme, Mandat.coalition, description.coalitions());
        iris(model, programme, Mandat.candidate, description.candidates());
        iris(model, programme, Mandat.signatory, description.signatories());
        iris(model, programme, Mandat.addressee, description.addressees());
        iris(model, programme, Mandat.election, description.election().stream().toList());
        iris(model, programme, Dcterms.language, List.of(description.language()));
        iris(model, programme, Dcterms.rightsHolder, description.rightsHolders());
        ByteArrayOutputStream turtle = new ByteArrayOutputStream();
        Rio.write(model, turtle, RDFFormat.TURTLE);
        return turtle.toByteArray();
    }

    private static void string(Model model, IRI subject, String property, String text) {
        model.add(subject, VALUES.createIRI(property), VALUES.createLiteral(text));
    }

    private static void iris(Model model, IRI subject, String property, List<String> objects) {
        objects.forEach(object -> model.add(subject, VALUES.createIRI(property), VALUES.createIRI(object)));
    }
}
