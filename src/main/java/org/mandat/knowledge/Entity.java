package org.mandat.knowledge;

import java.util.List;

/**
 * A thing that has names: a body, a law, a company, a place, a party, a person.
 *
 * @param iri           canonical
 * @param label         the name shown
 * @param names         all names, {@code label} among them
 * @param caseSensitive whether a name of one word is recognised only as it is written (« État », « Sénat », Apple)
 * @param falseFriends  expressions that contain a name and do not mean it (« la justice sociale »)
 */
public record Entity(String iri, Type type, String label, List<String> names, boolean caseSensitive,
        List<String> falseFriends) {
    /** What kinds of thing are recognised. */
    public enum Type {
        INSTITUTION, INSTITUTION_GROUP, LAW, COMPANY, PLACE, PARTY, COALITION, PERSON, ASSOCIATION, ELECTION;

        /** Whether a measure can do something to it as to a public body. */
        public boolean isPublicActor() {
            return this == INSTITUTION || this == INSTITUTION_GROUP;
        }

        /** Whether it can be an author of a programme. */
        public boolean isActor() {
            return this == PARTY || this == COALITION || this == PERSON || this == ASSOCIATION;
        }
    }

    public Entity {
        names = List.copyOf(names);
        falseFriends = List.copyOf(falseFriends);
    }

    /** Its name tells it: bodies are looked up for every mention. */
    @Override
    public int hashCode() {
        return iri.hashCode();
    }

    /** An entity without false friends. */
    public Entity(String iri, Type type, String label, List<String> names, boolean caseSensitive) {
        this(iri, type, label, names, caseSensitive, List.of());
    }
}
