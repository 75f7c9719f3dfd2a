package org.mandat.recognition;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.mandat.knowledge.Entity;

/**
 * Tells which of the bodies that a text names are others named short: « la Société nationale » after « la Société nationale de
 * radiodiffusion ».
 */
final class ShortNames {
    private ShortNames() {
    }

    /** Takes the short ones out, and gives their names to the only body whose name goes on from theirs. */
    static void join(Map<String, Entity> bodies, Map<String, Set<String>> names) {
        Map<String, String> longer = new HashMap<>();
        for (Entity body : bodies.values()) {
            String label = folded(body);
            for (int space = label.lastIndexOf(' '); space > label.indexOf(' '); space = label.lastIndexOf(' ',
                    space - 1)) {
                longer.merge(label.substring(0, space), body.iri(), (one, other) -> "");
            }
        }
        Collection<Entity> all = List.copyOf(bodies.values());
        for (Entity body : all) {
            Entity whole = bodies.get(longer.getOrDefault(folded(body), ""));
            if (whole != null && whole.type() == body.type()) {
                bodies.remove(body.iri());
                names.computeIfAbsent(whole.iri(), iri -> new HashSet<>())
                        .addAll(names.getOrDefault(body.iri(), Set.of()));
            }
        }
    }

    private static String folded(Entity body) {
        return body.label().toLowerCase(Locale.ROOT);
    }
}
