package org.mandat.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was worked out of each key, for all threads. It must follow from the key alone, since it may be worked out again: when
 * there is too much, all is forgotten, so that a text of a million different words costs no more room than one of a few thousand.
 */
public final class Memo<K, V> {
    private static final int MOST = 20_000;

    private final Map<K, V> known = new ConcurrentHashMap<>();

    /** What is known of a key, or else is worked out now. */
    public V of(K key, Function<? super K, ? extends V> work) {
        V value = known.get(key);
        if (value == null) {
            value = work.apply(key);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key, value);
        }
        return value;
    }
}
