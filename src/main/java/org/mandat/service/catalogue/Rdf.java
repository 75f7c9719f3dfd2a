package org.mandat.service.catalogue;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Namespaces of the descriptions that Jena has no classes for, and how statements of them are written down. */
final class Rdf {
    static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    static final String FORMATS = "http://www.w3.org/ns/formats/";
    static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    static final String SPDX = "http://spdx.org/rdf/terms#";

    private Rdf() {
    }

    static Model model() {
        return ModelFactory.createDefaultModel();
    }

    static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }

    /** States a count, which VoID gives as an integer. */
    static Resource count(Resource of, Property property, long number) {
        return of.addProperty(property, of.getModel().createTypedLiteral("" + number, XSDDatatype.XSDinteger));
    }

    static Resource resource(String iri) {
        return ResourceFactory.createResource(iri);
    }
}
