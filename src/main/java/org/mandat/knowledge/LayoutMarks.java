package org.mandat.knowledge;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mandat.knowledge.LayoutMark.Role;

/** The marks of {@code mappings/cues/layout.ttl}, by role and IRI. */
public final class LayoutMarks {
    private final Map<Role, List<LayoutMark>> byRole;

    private LayoutMarks(Map<Role, List<LayoutMark>> byRole) {
        this.byRole = byRole;
    }

    public static LayoutMarks of(List<LayoutMark> marks) {
        return new LayoutMarks(marks.stream().sorted(Comparator.comparing(LayoutMark::iri))
                .collect(Collectors.groupingBy(LayoutMark::role, () -> new EnumMap<>(Role.class),
                        Collectors.toUnmodifiableList())));
    }

    public List<LayoutMark> all() {
        return byRole.values().stream().flatMap(List::stream).toList();
    }

    public List<LayoutMark> of(Role role) {
        return byRole.getOrDefault(role, List.of());
    }

    /** Whether any mark of the role is found in a text whose white space is folded. */
    public boolean any(Role role, CharSequence folded) {
        return of(role).stream().anyMatch(mark -> mark.isIn(folded));
    }
}
