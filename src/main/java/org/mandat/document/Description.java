package org.mandat.document;

import java.util.List;
import java.util.Optional;

/**
 * What the catalogue says of one document. Actors, election and rights holder are IRIs of {@code mappings/}.
 *
 * @param id           lower-case letters, digits and hyphens
 * @param source       where its bytes are, relative to the catalogue
 * @param title        as printed
 * @param issued       {@code 2017}, {@code 2017-02} or {@code 2017-02-02}: as precise as known
 * @param documentType local name of the concept: {@code programme}, {@code booklet} or {@code letter}
 * @param language     IRI of the language, as {@code …/language/FRA}
 */
public record Description(String id, String source, String title, String issued, String documentType,
        List<String> parties,
        List<String> coalitions, List<String> candidates, List<String> signatories, List<String> addressees,
        Optional<String> election,
        String language, List<String> rightsHolders) {
    public Description {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "a document's id is lower-case letters, digits and hyphens, not \"" + id + "\"");
        }
        if (!issued.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            throw new IllegalArgumentException(
                    "a document's date is YYYY, YYYY-MM or YYYY-MM-DD, not \"" + issued + "\"");
        }
        parties = List.copyOf(parties);
        coalitions = List.copyOf(coalitions);
        candidates = List.copyOf(candidates);
        signatories = List.copyOf(signatories);
        addressees = List.copyOf(addressees);
        rightsHolders = List.copyOf(rightsHolders);
    }

    public int year() {
        return Integer.parseInt(issued.substring(0, 4));
    }
}
