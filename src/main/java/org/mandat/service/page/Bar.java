package org.mandat.service.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mandat.service.census.Group;
import org.mandat.service.page.fact.Desk;

/**
 * A bar of effects by group, its parts in units of which the longest bar has {@value #LENGTH}.
 *
 * @param said all of it in words
 */
record Bar(List<Part> parts, String total, String said) {
    static final int LENGTH = 200;

    /** A part of a bar. */
    record Part(String group, String label, long begin, long width, String number) {
    }

    /** @param longest the sum that fills the whole length */
    static Bar of(Desk desk, Map<Group, Long> effects, long longest) {
        List<Part> parts = new ArrayList<>();
        List<String> said = new ArrayList<>();
        long begin = 0;
        for (Group group : Group.values()) {
            long count = effects.getOrDefault(group, 0L);
            if (count > 0) {
                long width = longest == 0 ? 0 : Math.max(1, Math.round((double) count * LENGTH / longest));
                String label = desk.say("group." + group.key());
                parts.add(new Part(group.key(), label, begin, width, desk.number(count)));
                said.add(desk.number(count) + " " + label);
                begin += width;
            }
        }
        return new Bar(parts, desk.number(sum(effects)), String.join(", ", said));
    }

    static long sum(Map<Group, Long> effects) {
        return effects.values().stream().mapToLong(Long::longValue).sum();
    }
}
