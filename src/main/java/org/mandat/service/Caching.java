package org.mandat.service;

import java.time.Duration;
import java.util.Optional;

/**
 * Which answers are kept in memory.
 *
 * @param bytes     how much is kept at most
 * @param warmAfter how long a generation serves before what everybody asks is answered in advance; empty: never
 */
public record Caching(long bytes, Optional<Duration> warmAfter) {
    /** 64 MiB; half a minute, when those who waited for a start have their answers. */
    public static Caching defaults() {
        return new Caching(64L << 20, Optional.of(Duration.ofSeconds(30)));
    }

    /** Each answer is made when it is asked for. */
    public static Caching none() {
        return new Caching(0, Optional.empty());
    }

    /** The same, but only what was asked for is kept. */
    public Caching cold() {
        return new Caching(bytes, Optional.empty());
    }

    public Caching warmAfter(Duration served) {
        return new Caching(bytes, Optional.of(served));
    }
}
