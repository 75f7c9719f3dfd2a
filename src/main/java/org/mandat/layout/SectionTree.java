package org.mandat.layout;

import java.util.ArrayList;
import java.util.List;

/** Which heading titles which pieces, and how deep each section lies. */
final class SectionTree {
    /**
     * The beginning of a section.
     *
     * @param begin   its first piece
     * @param heading the piece that titles it
     * @param depth   1 for the parts of the document
     */
    record Opening(int begin, int heading, int depth) {
    }

    private final List<Opening> openings;
    private final int[] depths;

    private SectionTree(List<Opening> openings, int[] depths) {
        this.openings = List.copyOf(openings);
        this.depths = depths;
    }

    /** In text order, an outer section before its parts. */
    List<Opening> openings() {
        return openings;
    }

    /** Of a piece that is a heading; one that repeats a title stands as deep as the section it closes. */
    int depth(int heading) {
        return depths[heading];
    }

    static SectionTree of(List<Piece> pieces, int[] ranks) {
        List<Opening> openings = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        int[] depths = new int[pieces.size()];
        for (Titling titling : Titling.of(pieces, ranks)) {
            int rank = ranks[titling.heading()];
            while (!open.isEmpty() && open.getLast() >= rank) {
                open.removeLast();
            }
            open.add(rank);
            openings.add(new Opening(titling.begin(), titling.heading(), open.size()));
            depths[titling.heading()] = open.size();
        }
        int depth = 1;
        for (int i = 0; i < depths.length; i++) {
            depth = depths[i] > 0 ? depths[i] : depth;
            depths[i] = ranks[i] > 0 ? depth : 0;
        }
        return new SectionTree(openings, depths);
    }
}
