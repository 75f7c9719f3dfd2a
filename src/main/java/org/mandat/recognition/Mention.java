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
        for (Entity entity : candidates) {
            if (entity.type().isPublicActor()) {
                return true;
            }
        }
        return false;
    }

    public boolean is(Entity.Type type) {
        for (Entity entity : candidates) {
            if (entity.type() == type) {
                return true;
            }
        }
        return false;
    }

    public boolean isAmbiguous() {
        return candidates.size() > 1;
    }
}
