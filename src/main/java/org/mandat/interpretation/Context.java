package org.mandat.interpretation;

import java.util.List;
import java.util.Set;

/**
 * What is known of a document besides its words.
 *
 * @param documentYear  relative deadlines are counted from it
 * @param mandateYear   the year in which the mandate it asks for begins
 * @param proposers     IRIs of party, coalition and candidate: whose measures they are unless a section says otherwise
 */
public record Context(int documentYear, int mandateYear, List<String> proposers) {
    public Context {
        proposers = List.copyOf(proposers);
    }

    public Set<String> authors() {
        return Set.copyOf(proposers);
    }
}
