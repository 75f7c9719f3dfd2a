package org.mandat.service.census;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
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
 * @param measured    how many measures speak of a thing, or are proposed by it, and of how many programmes; those on narrower concepts too
 * @param narrower    the concepts directly below a concept
 * @param groups      of each kind of effect
 */
public record Census(List<Programme> programmes, Map<String, Thing> things, List<Deadline> deadlines,
        Map<String, List<Tally>> byThing, Map<String, List<Tally>> byProgramme, Map<String, Programme> programmesByIri,
        Map<String, Measured> measured, Map<String, List<String>> narrower, Map<String, Group> groups) {
    /** How many measures of how many programmes. */
    public record Measured(long measures, long programmes) {
        static final Measured NEVER = new Measured(0, 0);
    }

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

    public Measured measured(String thing) {
        return measured.getOrDefault(thing, Measured.NEVER);
    }

    public Optional<Programme> programme(String iri) {
        return Optional.ofNullable(programmesByIri.get(iri));
    }

    public Optional<Thing> thing(String iri) {
        return Optional.ofNullable(things.get(iri));
    }

    /** The group of an effect's kind; empty if the relation is no effect. */
    public Optional<Group> group(String relation) {
        return Optional.ofNullable(groups.get(relation));
    }

    /** How many effects of each group there are, conditional ones included. */
    public Map<Group, Long> effects(Stream<Tally> tallies) {
        Map<Group, Long> effects = new EnumMap<>(Group.class);
        tallies.forEach(
                tally -> group(tally.relation()).ifPresent(group -> effects.merge(group, tally.count(), Long::sum)));
        return effects;
    }

    /** A concept with all that are narrower. */
    public Set<String> within(String concept) {
        return within(concept, narrower);
    }

    static Set<String> within(String concept, Map<String, List<String>> narrower) {
        Set<String> found = new LinkedHashSet<>(Set.of(concept));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (String below : narrower.getOrDefault(open.remove(), List.of())) {
                if (found.add(below)) {
                    open.add(below);
                }
            }
        }
        return Collections.unmodifiableSet(found);
    }
}
