package org.mandat.vocabulary;

/** DC Terms: documents and their parts. */
public final class Dcterms {
    public static final String NS = "http://purl.org/dc/terms/";

    public static final String created = NS + "created";
    public static final String creator = NS + "creator";
    public static final String date = NS + "date";
    public static final String description = NS + "description";
    public static final String format = NS + "format";
    public static final String hasPart = NS + "hasPart";
    public static final String hasVersion = NS + "hasVersion";
    public static final String identifier = NS + "identifier";
    public static final String isPartOf = NS + "isPartOf";
    public static final String isReplacedBy = NS + "isReplacedBy";
    public static final String issued = NS + "issued";
    public static final String language = NS + "language";
    public static final String license = NS + "license";
    public static final String modified = NS + "modified";
    public static final String publisher = NS + "publisher";
    public static final String rightsHolder = NS + "rightsHolder";
    public static final String source = NS + "source";
    public static final String subject = NS + "subject";
    public static final String title = NS + "title";

    private Dcterms() {
    }
}
