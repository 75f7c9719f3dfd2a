package org.mandat.vocabulary;

/** RDF Schema; only what is used. */
public final class Rdfs {
    public static final String NS = "http://www.w3.org/2000/01/rdf-schema#";

    public static final String comment = NS + "comment";
    public static final String isDefinedBy = NS + "isDefinedBy";
    public static final String label = NS + "label";
    public static final String range = NS + "range";
    public static final String domain = NS + "domain";
    public static final String seeAlso = NS + "seeAlso";
    public static final String subClassOf = NS + "subClassOf";
    public static final String subPropertyOf = NS + "subPropertyOf";

    private Rdfs() {
    }
}
