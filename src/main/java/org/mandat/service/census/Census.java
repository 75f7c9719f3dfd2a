package org.mandat.service.census;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mandat.service.generation.ServedGraph;

/**
 * What a generation says of what, counted.
 *
 * @param programmes  the most recent first, then by IRI
 * @param things      by IRI
 * @param deadlines   of all targets, the earliest first, those without one last
 * @param byThing     what is said of a thing, in the order of programmes
 * @param byProgramme what a programme says
 */
public record Census(List<Programme> programmes, Map<String, Thing> things, List<Deadline> deadlines,
        Map<String, List<Tally>> byThing, Map<String, List<Tally>> byProgramme, Map<String, Programme> programmesByIri) {
    private static final String TERMS = "https://w3id.org/mandat/";

    /** That of a generation, counted the first time. */
    public static Census of(ServedGraph.Lease graph) {
        return graph.once(Census.class, Counting::count);
    }

    public List<Tally> of(String thing) {
        return byThing.getOrDefault(thing, List.of());
    }

    public List<Tally> in(String programme) {
        return byProgramme.getOrDefault(programme, List.of());
    }

    public Optional<Programme> programme(String iri) {
        return Optional.ofNullable(programmesByIri.get(iri));
    }

    public Optional<Thing> thing(String iri) {
        return Optional.ofNullable(things.get(iri));
    }

    /** The group of an effect's kind; empty if the relation is no effect. */
    public Optional<Group> group(String relation) {
        String at = relation;
        for (int depth = 0; depth < 8 && things.containsKey(at) && things.get(at).type() == Type.EFFECT; depth++) {
            String top = at;
            Optional<Group> found = Stream.of(Group.values())
                    .filter(group -> top.equals(TERMS + "effect/" + group.key())).findFirst();
            if (found.isPresent()) {
                return found;
            }
            at = things.get(at).broader().orElse("");
        }
        return Optional.empty();
    }

    /** How many effects of each group there are, conditional ones included. */
    public Map<Group, Long> effects(Stream<Tally> tallies) {
        Map<Group, Long> effects = new EnumMap<>(Group.class);
        tallies.forEach(tally -> group(tally.relation()).ifPresent(group -> effects.merge(group, tally.count(), Long::sum)));
        return effects;
    }

    /** A concept with all that are narrower. */
    public Set<String> within(String concept) {
        Set<String> found = new LinkedHashSet<>(Set.of(concept));
        Map<String, List<Thing>> below = new HashMap<>();
        things.values().stream().filter(thing -> thing.broader().isPresent())
                .forEach(thing -> below.computeIfAbsent(thing.broader().get(), above -> new java.util.ArrayList<>())
                        .add(thing));
        java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>(List.of(concept));
        while (!open.isEmpty()) {
            for (Thing narrower : below.getOrDefault(open.remove(), List.of())) {
                if (found.add(narrower.iri())) {
                    open.add(narrower.iri());
                }
            }
        }
        return Collections.unmodifiableSet(found);
    }
}
