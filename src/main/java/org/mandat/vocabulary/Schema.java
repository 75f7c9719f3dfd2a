package org.mandat.vocabulary;

/** schema.org in its https form; only what is used. */
public final class Schema {
    public static final String NS = "https://schema.org/";

    public static final String member = NS + "member";

    private Schema() {
    }
}
