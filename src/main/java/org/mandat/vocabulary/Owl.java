package org.mandat.vocabulary;

/** OWL; only what is used. */
public final class Owl {
    public static final String NS = "http://www.w3.org/2002/07/owl#";

    public static final String Class = NS + "Class";
    public static final String DatatypeProperty = NS + "DatatypeProperty";
    public static final String ObjectProperty = NS + "ObjectProperty";
    public static final String Ontology = NS + "Ontology";

    public static final String sameAs = NS + "sameAs";
    public static final String versionInfo = NS + "versionInfo";

    private Owl() {
    }
}
