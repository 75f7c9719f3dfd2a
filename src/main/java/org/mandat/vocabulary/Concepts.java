package org.mandat.vocabulary;

/**
 * The concept schemes of {@code ontology/}, the namespaces of their concepts, and the few concepts the algorithm itself must know;
 * every other concept reaches it through {@code mappings/}.
 */
public final class Concepts {
    public static final String EFFECT_SCHEME = "https://w3id.org/mandat/effect";
    public static final String THEME_SCHEME = "https://w3id.org/mandat/theme";
    public static final String UNIT_SCHEME = "https://w3id.org/mandat/unit";
    public static final String KIND_SCHEME = "https://w3id.org/mandat/kind";

    public static final String EFFECT = EFFECT_SCHEME + "/";
    public static final String THEME = THEME_SCHEME + "/";
    public static final String UNIT = UNIT_SCHEME + "/";
    public static final String KIND = KIND_SCHEME + "/";

    /** The namespace of the metrics of quality. */
    public static final String METRIC = "https://w3id.org/mandat/metric/";

    /** What an institution gains by; the kinds under it say how. */
    public static final String EMPOWER = EFFECT + "empower";

    /** What is said of a body to be founded. */
    public static final String CREATE = EFFECT + "create";

    /** What is said of a body that is to be no more. */
    public static final String ABOLISH = EFFECT + "abolish";

    /** What is said of a body that is to have or do less. */
    public static final String RESTRICT = EFFECT + "restrict";

    /** What is said of every institution that a measure names and does not change. */
    public static final String INVOLVE = EFFECT + "involve";

    private Concepts() {
    }
}
