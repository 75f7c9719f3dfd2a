package org.mandat.service.http;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Keeps answers that are in memory by their entity tag, plain or compressed. Since a tag names everything that an answer depends on, what is kept is never
 * wrong. Where room is short, that goes first which took least time to make for the room it takes, was asked for least, and not of late (the rule is known as
 * GreedyDual-Size-Frequency): many quick answers do not drive out one that takes seconds.
 */
final class AnswerCache {
    private static final int OVERHEAD = 400;
    /** More uses count no more, or what a former generation leaves would stay for long. */
    private static final int MOST_USES = 8;

    private final long most;
    private final Map<String, Kept> answers = new HashMap<>();
    private final NavigableSet<Kept> byWorth = new TreeSet<>(
            Comparator.comparingDouble(Kept::worth).thenComparing(Kept::tag));
    private long bytes;
    /** The worth of what went last: as it rises, what is not asked for any more sinks. */
    private double floor;

    /**
     * An answer.
     *
     * @param price nanoseconds that a byte of it took to make
     */
    private record Kept(String tag, Reply reply, long bytes, double price, int uses, double worth) {
        static Kept of(String tag, Reply reply, long bytes, double price, int uses, double floor) {
            return new Kept(tag, reply, bytes, price, uses, floor + price * uses);
        }
    }

    /** @param bytes how much is kept at most */
    AnswerCache(long bytes) {
        most = bytes;
    }

    synchronized Optional<Reply> find(String tag) {
        Kept kept = answers.get(tag);
        if (kept == null) {
            return Optional.empty();
        }
        remove(kept);
        add(Kept.of(tag, kept.reply(), kept.bytes(), kept.price(), Math.min(kept.uses() + 1, MOST_USES), floor));
        return Optional.of(kept.reply());
    }

    /**
     * Keeps an answer, unless it is in a file or as large.
     *
     * @param nanos that it took to make
     */
    synchronized void keep(String tag, Reply reply, long nanos) {
        long held = held(reply.content());
        if (reply.status() != 200 || held > Spool.PACKED || held + OVERHEAD > most) {
            return;
        }
        Optional.ofNullable(answers.get(tag)).ifPresent(this::remove);
        long size = held + OVERHEAD;
        while (bytes + size > most) {
            Kept least = byWorth.first();
            floor = least.worth();
            remove(least);
        }
        add(Kept.of(tag, reply, size, (double) nanos / size, 1, floor));
    }

    private void add(Kept kept) {
        answers.put(kept.tag(), kept);
        byWorth.add(kept);
        bytes += kept.bytes();
    }

    private void remove(Kept kept) {
        answers.remove(kept.tag());
        byWorth.remove(kept);
        bytes -= kept.bytes();
    }

    /** How many bytes of memory a body takes; more than is ever kept for one in a file. */
    private static long held(Content content) {
        return switch (content) {
            case Content.Bytes plain -> plain.bytes().length;
            case Packed packed -> packed.gzip().length;
            case Spool.Filed filed -> Integer.MAX_VALUE;
            case StoredFile file -> Integer.MAX_VALUE;
        };
    }
}
