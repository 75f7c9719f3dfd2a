package org.mandat.service.census;

import java.util.Optional;
import org.mandat.service.http.Language;

/**
 * Something that programmes speak of, or that speaks in them.
 *
 * @param fr      its French name, empty if it has none; {@code en} likewise, {@code other} in any other language
 * @param acronym empty if it has none
 * @param status  local name: existing, former, proposed; empty if it has none
 * @param kind    the concept that classifies it
 * @param broader the concept above it
 */
public record Thing(String iri, Type type, String fr, String en, String other, String acronym, String status,
        Optional<String> kind, Optional<String> broader) {
    /** Its name with the language it is in. */
    public record Name(String text, String language) {
    }

    /** Its name in a language, else in another one, else the end of its IRI. */
    public Name name(Language wanted) {
        if (wanted == Language.EN && !en.isEmpty()) {
            return new Name(en, "en");
        }
        if (!fr.isEmpty()) {
            return new Name(fr, "fr");
        }
        return !en.isEmpty() ? new Name(en, "en") : new Name(other.isEmpty() ? end(iri) : other, "");
    }

    /** What a narrow column says: its acronym, else its name. */
    public Name brief(Language wanted) {
        Name name = name(wanted);
        return acronym.isEmpty() || acronym.equalsIgnoreCase(name.text()) ? name : new Name(acronym, "fr");
    }

    /** The last part of an IRI. */
    public static String end(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
