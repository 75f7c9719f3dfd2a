package org.mandat.vocabulary;

/** RDF itself; only what is used. */
public final class Rdf {
    public static final String NS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    public static final String Statement = NS + "Statement";

    public static final String langString = NS + "langString";
    public static final String object = NS + "object";
    public static final String predicate = NS + "predicate";
    public static final String subject = NS + "subject";
    public static final String type = NS + "type";

    private Rdf() {
    }
}
