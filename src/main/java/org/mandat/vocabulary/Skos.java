package org.mandat.vocabulary;

/** SKOS: concepts and names. */
public final class Skos {
    public static final String NS = "http://www.w3.org/2004/02/skos/core#";

    public static final String Concept = NS + "Concept";
    public static final String ConceptScheme = NS + "ConceptScheme";

    public static final String altLabel = NS + "altLabel";
    public static final String definition = NS + "definition";
    public static final String example = NS + "example";
    public static final String hiddenLabel = NS + "hiddenLabel";
    public static final String note = NS + "note";
    public static final String prefLabel = NS + "prefLabel";
    public static final String scopeNote = NS + "scopeNote";

    public static final String broader = NS + "broader";
    public static final String hasTopConcept = NS + "hasTopConcept";
    public static final String inScheme = NS + "inScheme";
    public static final String narrower = NS + "narrower";
    public static final String notation = NS + "notation";
    public static final String topConceptOf = NS + "topConceptOf";

    public static final String broadMatch = NS + "broadMatch";
    public static final String closeMatch = NS + "closeMatch";
    public static final String exactMatch = NS + "exactMatch";
    public static final String narrowMatch = NS + "narrowMatch";
    public static final String relatedMatch = NS + "relatedMatch";

    private Skos() {
    }
}
