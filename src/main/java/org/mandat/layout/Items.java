package org.mandat.layout;

import java.util.ArrayList;
import java.util.List;

/** How deep each item is nested: by its sign and indentation among the items since the last heading. */
final class Items {
    private record Level(Object sign, int indent) {
    }

    private Items() {
    }

    /** The depth of each piece that is an item, from 1; 0 for others. */
    static int[] depths(List<Piece> pieces) {
        int[] depths = new int[pieces.size()];
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < depths.length; i++) {
            Piece piece = pieces.get(i);
            if (piece.is(Block.Kind.HEADING)) {
                levels.clear();
            } else if (piece.is(Block.Kind.ITEM)) {
                depths[i] = depth(levels, new Level(sign(piece.marker()), piece.first().indent()),
                        piece.first().midLine());
            }
        }
        return depths;
    }

    private static int depth(List<Level> levels, Level level, boolean midLine) {
        for (int depth = levels.size(); depth > 0; depth--) {
            Level known = levels.get(depth - 1);
            boolean same = known.sign().equals(level.sign())
                    && (midLine || Math.abs(known.indent() - level.indent()) < 2);
            if (same) {
                levels.subList(depth, levels.size()).clear();
                return depth;
            }
        }
        while (!levels.isEmpty() && levels.getLast().indent() > level.indent()) {
            levels.removeLast();
        }
        levels.add(level);
        return levels.size();
    }

    private static Object sign(Marker marker) {
        return switch (marker) {
            case Marker.Bullet bullet -> bullet.sign();
            case Marker.Numeral number -> number.role();
            case Marker.Hash hash -> '#';
            case Marker.None none -> ' ';
        };
    }
}
