package org.mandat.recognition;

import java.util.List;

import org.mandat.knowledge.Entity;

/**
 * A name in a sentence.
 *
 * @param from       first token
 * @param to         token after the last; « (ACRO) » after a long name belongs to it
 * @param candidates the entities of that name; several when a law and a body share it
 */
public record Mention(int from, int to, List<Entity> candidates) {
    public Mention {
        candidates = List.copyOf(candidates);
    }

    public boolean isPublicActor() {
        return candidates.stream().anyMatch(e -> e.type().isPublicActor());
    }

    public boolean is(Entity.Type type) {
        return candidates.stream().anyMatch(e -> e.type() == type);
    }

    public boolean isAmbiguous() {
        return candidates.size() > 1;
    }
}
