package org.mandat.service.generation;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of the files behind what is served.
 *
 * @param verified the hash of the served generation once every file of it was read and is as it was published; empty until then
 * @param wanted   the generation that the store calls current; empty if that cannot be read
 * @param damaged  by hash, what is wrong with generations that were found damaged, in one line
 */
public record Soundness(Optional<String> verified, Optional<String> wanted, SortedMap<String, String> damaged) {
    public Soundness {
        damaged = Collections.unmodifiableSortedMap(new TreeMap<>(damaged));
    }

    /** Of what no store holds. */
    static Soundness unknown() {
        return new Soundness(Optional.empty(), Optional.empty(), new TreeMap<>());
    }
}
