package org.mandat.vocabulary;

/** XML Schema datatypes of our literals. */
public final class Xsd {
    public static final String NS = "http://www.w3.org/2001/XMLSchema#";

    public static final String anyURI = NS + "anyURI";
    public static final String boolean_ = NS + "boolean"; // "boolean" is a word of Java
    public static final String date = NS + "date";
    public static final String dateTime = NS + "dateTime";
    public static final String decimal = NS + "decimal";
    public static final String gYear = NS + "gYear";
    public static final String gYearMonth = NS + "gYearMonth";
    public static final String integer = NS + "integer";
    public static final String nonNegativeInteger = NS + "nonNegativeInteger";
    public static final String string = NS + "string";

    private Xsd() {
    }
}
