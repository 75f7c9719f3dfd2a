package org.mandat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Cuts work into lots that are done one after the other, so that no more of it is in memory than one takes. */
final class Lots {
    private Lots() {
    }

    /**
     * In their order; none is empty.
     *
     * @param enough size of a lot that takes no more things in; a thing that is larger has a lot of its own
     */
    static <T> List<List<T>> of(List<T> things, ToLongFunction<T> size, long enough) {
        List<List<T>> lots = new ArrayList<>();
        long open = enough;
        for (T thing : things) {
            long more = size.applyAsLong(thing);
            if (open >= enough || open + more > 2 * enough) {
                lots.add(new ArrayList<>());
                open = 0;
            }
            lots.getLast().add(thing);
            open += more;
        }
        return lots;
    }
}
