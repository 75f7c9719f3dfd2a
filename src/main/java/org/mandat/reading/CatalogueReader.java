package org.mandat.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.mandat.document.Description;
import org.mandat.knowledge.Iri;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Mandat;

/** Reads a catalogue: one {@code mandat:Programme} per document. */
public final class CatalogueReader {
    private CatalogueReader() {
    }

    /** @throws org.mandat.diagnostic.MandatException {@code CATALOGUE} with file and line if a description is incomplete or repeated */
    public static List<Description> read(TurtleFile file) {
        List<Description> descriptions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Resource programme : file.instances(Mandat.Programme)) {
            Description description = description(file, programme);
            if (!ids.add(description.id())) {
                throw file.error(programme,
                        "two documents have the id \"" + description.id() + "\"; give one of them another");
            }
            descriptions.add(description);
        }
        return descriptions;
    }

    private static Description description(TurtleFile file, Resource programme) {
        String id = file.string(programme, Dcterms.identifier).orElse(Iri.localName(programme.stringValue()));
        try {
            return new Description(id, file.required(programme, Dcterms.source),
                    file.label(programme, Dcterms.title, "fr").orElseGet(
                            () -> file.required(programme, Dcterms.title)),
                    file.required(programme, Dcterms.issued),
                    file.string(programme, Mandat.documentType).map(Iri::localName).orElse("programme"),
                    iris(file, programme, Mandat.party),
                    iris(file, programme, Mandat.coalition), iris(file, programme, Mandat.candidate),
                    iris(file, programme, Mandat.signatory),
                    iris(file, programme, Mandat.addressee),
                    iris(file, programme, Mandat.election).stream().findFirst(),
                    file.required(programme, Dcterms.language), iris(file, programme, Dcterms.rightsHolder));
        } catch (IllegalArgumentException e) {
            throw file.error(programme, "<" + programme + ">: " + e.getMessage());
        }
    }

    private static List<String> iris(TurtleFile file, Resource subject, String property) {
        List<Value> values = file.values(subject, property).toList();
        for (Value value : values) {
            if (!(value instanceof IRI)) {
                throw file.error(subject, TurtleFile.name(property) + " is the IRI of an entry of mappings/, not \""
                        + value.stringValue() + "\"");
            }
        }
        return values.stream().map(Value::stringValue).sorted().toList();
    }
}
