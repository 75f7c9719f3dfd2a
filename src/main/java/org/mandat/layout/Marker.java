package org.mandat.layout;

import org.mandat.knowledge.LayoutMark.Role;

/** What a line begins with before its words. */
sealed interface Marker {
    /** Where the words begin. */
    int end();

    /** Nothing. */
    record None(int end) implements Marker {
    }

    /** A bullet, as {@code -}. */
    record Bullet(char sign, Role role, int end) implements Marker {
    }

    /**
     * A number.
     *
     * @param printed as in the text
     * @param value   of its last part
     * @param parts   2 of {@code 1.2}
     */
    record Numeral(Role role, String printed, int value, int parts, int end) implements Marker {
    }

    /** Markdown's heading mark of a level from 1 to 6 (CommonMark 0.31, 4.2). */
    record Hash(int level, int end) implements Marker {
    }
}
