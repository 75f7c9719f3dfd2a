package org.mandat.vocabulary;

/** NLP Interchange Format 2.1: texts and the strings in them. */
public final class Nif {
    public static final String NS = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

    public static final String Context = NS + "Context";
    public static final String OffsetBasedString = NS + "OffsetBasedString";

    public static final String referenceContext = NS + "referenceContext";
    public static final String beginIndex = NS + "beginIndex";
    public static final String endIndex = NS + "endIndex";

    private Nif() {
    }
}
