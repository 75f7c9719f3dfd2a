package org.mandat.knowledge;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mandat.knowledge.LayoutMark.Role;

/** The marks of {@code mappings/cues/layout.ttl}, by role and IRI. */
public final class LayoutMarks {
    /** A mark with the words of which its pattern needs one. */
    private record Needing(LayoutMark mark, List<String> words) {
        boolean mayBeIn(String caseFolded) {
            for (String word : words) { // asked of every line: no stream
                if (caseFolded.contains(word)) {
                    return true;
                }
            }
            return words.isEmpty();
        }
    }

    private final Map<Role, List<Needing>> byRole;

    private LayoutMarks(Map<Role, List<Needing>> byRole) {
        this.byRole = byRole;
    }

    public static LayoutMarks of(List<LayoutMark> marks) {
        return new LayoutMarks(marks.stream().sorted(Comparator.comparing(LayoutMark::iri))
                .map(mark -> new Needing(mark, Literals.of(mark.pattern().pattern())))
                .collect(Collectors.groupingBy(each -> each.mark().role(), () -> new EnumMap<>(Role.class),
                        Collectors.toUnmodifiableList())));
    }

    public List<LayoutMark> all() {
        return byRole.values().stream().flatMap(List::stream).map(Needing::mark).toList();
    }

    public List<LayoutMark> of(Role role) {
        return byRole.getOrDefault(role, List.of()).stream().map(Needing::mark).toList();
    }

    /** Whether any mark of the role is found in a text whose white space is folded. */
    public boolean any(Role role, CharSequence folded) {
        String caseFolded = Literals.fold(folded);
        for (Needing each : byRole.getOrDefault(role, List.of())) {
            if (each.mayBeIn(caseFolded) && each.mark().isIn(folded)) {
                return true;
            }
        }
        return false;
    }
}
