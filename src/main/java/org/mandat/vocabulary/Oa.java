package org.mandat.vocabulary;

/** Web Annotation: how a passage is found again in its text. */
public final class Oa {
    public static final String NS = "http://www.w3.org/ns/oa#";

    public static final String TextPositionSelector = NS + "TextPositionSelector";
    public static final String TextQuoteSelector = NS + "TextQuoteSelector";

    public static final String exact = NS + "exact";
    public static final String hasSelector = NS + "hasSelector";
    public static final String hasSource = NS + "hasSource";
    public static final String prefix = NS + "prefix";
    public static final String suffix = NS + "suffix";

    private Oa() {
    }
}
