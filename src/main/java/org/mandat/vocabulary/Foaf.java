package org.mandat.vocabulary;

/** FOAF; only what is used. */
public final class Foaf {
    public static final String NS = "http://xmlns.com/foaf/0.1/";

    public static final String homepage = NS + "homepage";
    public static final String name = NS + "name";
    public static final String page = NS + "page";

    private Foaf() {
    }
}
