package org.mandat.service.census;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A programme with what comparing it needs: its year, kind and length.
 *
 * @param id      names its text in the store
 * @param issued  as precise as known, empty if unknown
 * @param type    local name: programme, booklet, letter
 * @param words   of its text; 0 if unknown
 * @param length  of its text in code points; 0 if unknown
 * @param authors whose programme it is
 */
public record Programme(String iri, String id, String title, int year, String issued, String type,
        Optional<String> election, long words, int length, long measures, long targets, List<Role> authors) {
    /** An actor and what it is to the programme: party, coalition, candidate, signatory, addressee. */
    public record Role(String actor, String relation) {
    }

    /** Its IRI names it: maps of thousands of programmes need no more. */
    @Override
    public int hashCode() {
        return iri.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Programme programme && programme.iri.equals(iri);
    }

    /** Those whose programme it is: its coalition or parties, else its candidates. */
    public List<String> party() {
        for (List<String> relations : List.of(List.of("coalition"), List.of("party"), List.of("candidate"))) {
            List<String> found = authors.stream().filter(role -> relations.contains(role.relation())).map(Role::actor)
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
