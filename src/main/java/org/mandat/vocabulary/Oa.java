package org.mandat.vocabulary;

/** Web Annotation: how a passage is found again in its text, and what a person says of what was read there. */
public final class Oa {
    public static final String NS = "http://www.w3.org/ns/oa#";

    public static final String Annotation = NS + "Annotation";
    public static final String TextPositionSelector = NS + "TextPositionSelector";
    public static final String TextQuoteSelector = NS + "TextQuoteSelector";

    public static final String assessing = NS + "assessing";
    public static final String exact = NS + "exact";
    public static final String hasSelector = NS + "hasSelector";
    public static final String hasSource = NS + "hasSource";
    public static final String hasTarget = NS + "hasTarget";
    public static final String motivatedBy = NS + "motivatedBy";
    public static final String prefix = NS + "prefix";
    public static final String suffix = NS + "suffix";

    private Oa() {
    }
}
