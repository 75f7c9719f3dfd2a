package org.mandat.service.census;

import java.util.Locale;

/** The four groups of effects, the top concepts of their scheme, in the order in which they are shown. */
public enum Group {
    EMPOWER, CHANGE, CONSTRAIN, INVOLVE;

    /** As in the concept's IRI, style sheets and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
