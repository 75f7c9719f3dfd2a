package org.mandat.service.census;

import java.util.Arrays;
import java.util.Optional;

/** What a thing is, which decides its page. */
public enum Type {
    INSTITUTION("institution", "Institution"), GROUP("institution", "InstitutionGroup"), LAW("law", "Law"), COMPANY(
            "company",
            "Company"), PARTY("party", "Party"), COALITION("coalition", "Coalition"), PERSON("person",
                    "Person"), ASSOCIATION(
                            "association",
                            "Association"), ELECTION("election", "Election"), PLACE("place", "Place"), THEME("theme",
                                    "Theme"), EFFECT("effect", "Effect"), CONCEPT("concept", "Concept");

    private final String key;
    private final String term;

    Type(String key, String term) {
        this.key = key;
        this.term = term;
    }

    /** As in messages and parameters. */
    public String key() {
        return key;
    }

    /** Whether it is a public actor: one body or a class of them. */
    public boolean isInstitution() {
        return this == INSTITUTION || this == GROUP;
    }

    /** Whether it proposes, signs, demands or receives. */
    public boolean isActor() {
        return this == PARTY || this == COALITION || this == PERSON || this == ASSOCIATION;
    }

    /**
     * @param className local name of its class
     * @param scheme    local name of its concept scheme, empty if it is no concept
     */
    static Optional<Type> of(String className, String scheme) {
        if (className.equals(CONCEPT.term)) {
            return Optional.of(scheme.equals(THEME.key) ? THEME : scheme.equals(EFFECT.key) ? EFFECT : CONCEPT);
        }
        return Arrays.stream(values()).filter(type -> type.term.equals(className)).findFirst();
    }
}
