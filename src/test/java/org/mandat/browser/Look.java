package org.mandat.browser;

/**
 * What a visitor looks with.
 *
 * @param width    of the window, in CSS pixels
 * @param language as {@code fr-FR}
 * @param scripts  whether scripts run
 */
public record Look(int width, int height, String language, boolean dark, boolean scripts) {
    public static final Look DESKTOP = new Look(1280, 900, "fr-FR", false, true);
    public static final Look PHONE = new Look(390, 844, "fr-FR", false, true);

    public Look in(String other) {
        return new Look(width, height, other, dark, scripts);
    }

    public Look inDark() {
        return new Look(width, height, language, true, scripts);
    }

    public Look withoutScripts() {
        return new Look(width, height, language, dark, false);
    }
}
