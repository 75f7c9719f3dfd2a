package org.mandat.evaluation;

import java.util.List;
import java.util.Set;

/**
 * An institution that a measure names, and what the measure would do to it.
 *
 * @param key      its name as {@link Names} folds it
 * @param effects  the names of effect kinds that must be found
 * @param accepted those that make an effect right
 */
public record AnnotatedBody(String name, String key, boolean required, List<String> effects, Set<String> accepted) {
    public AnnotatedBody {
        effects = List.copyOf(effects);
        accepted = Set.copyOf(accepted);
    }
}
