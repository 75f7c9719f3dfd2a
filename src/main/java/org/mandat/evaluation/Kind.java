package org.mandat.evaluation;

import java.util.Locale;

/** The kinds of fact that are scored, in the order in which they are reported. */
public enum Kind {
    MEASURES("measures"), INSTITUTIONS("institutions named in measures"), EMPOWERED("empowered institutions"), EFFECTS(
            "effects by kind"), TARGETS("targets"), LAWS("laws"), THEMES("themes (top concept)");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** As tables call it. */
    public String title() {
        return title;
    }

    /** As JSON and IRIs have it: {@code effects}. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
