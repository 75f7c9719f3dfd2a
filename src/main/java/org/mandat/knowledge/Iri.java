package org.mandat.knowledge;

import com.ibm.icu.text.Normalizer2;

/** How things are named: readable, stable IRIs. */
public final class Iri {
    /** Of concepts and data; {@code --base} moves the data only. */
    public static final String BASE = "https://w3id.org/mandat/";
    public static final String DATA = BASE + "id/";

    private static final int LONGEST_SLUG = 80;

    private Iri() {
    }

    /** The IRI of a thing: its path's parts joined, as {@code id("party", "parti-socialiste")}. */
    public static String id(String... path) {
        return DATA + String.join("/", path);
    }

    public static String effect(String name) {
        return BASE + "effect/" + name;
    }

    public static String theme(String name) {
        return BASE + "theme/" + name;
    }

    public static String unit(String name) {
        return BASE + "unit/" + name;
    }

    /** What follows the last slash or hash. */
    public static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    /** Lower-case ASCII letters and digits of a label, other runs as one hyphen: « Ministère du numérique » → ministere-du-numerique. */
    public static String slug(String label) {
        String apart = Normalizer2.getNFKDInstance().normalize(label).toLowerCase(java.util.Locale.ROOT);
        StringBuilder slug = new StringBuilder(label.length());
        for (int i = 0; i < apart.length(); i++) {
            char unit = apart.charAt(i);
            if (unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9') {
                slug.append(unit);
            } else if (unit == 'œ') {
                slug.append("oe");
            } else if (unit < '\u0300' || unit > '\u036F') {
                if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                    slug.append('-');
                }
            }
        }
        while (!slug.isEmpty() && (slug.length() > LONGEST_SLUG || slug.charAt(slug.length() - 1) == '-')) {
            slug.setLength(slug.length() > LONGEST_SLUG ? LONGEST_SLUG : slug.length() - 1);
        }
        return slug.isEmpty() ? "x" : slug.toString();
    }
}
