package org.mandat.service.guard;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** So many may be in it at once; of those who wait, who has used least of late goes first. */
final class Lane {
    private static final int MOST_WAITING = 64;

    private final int places;
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(
            Comparator.comparingDouble(Waiting::used).thenComparingLong(Waiting::number));
    private int taken;
    private long numbers;

    /** @param places how many */
    Lane(int places) {
        this.places = places;
    }

    private record Waiting(double used, long number, CountDownLatch turn) {
    }

    /** Goes in if there is room at once. */
    synchronized boolean tryEnter() {
        boolean free = taken < places;
        taken += free ? 1 : 0;
        return free;
    }

    /**
     * Goes in when its turn comes.
     *
     * @param used    of late, in seconds
     * @param seconds to wait at most
     * @return whether it is in
     */
    boolean enter(double used, int seconds) throws InterruptedException {
        Waiting self;
        synchronized (this) {
            if (tryEnter()) {
                return true;
            }
            if (waiting.size() == MOST_WAITING) {
                return false;
            }
            self = new Waiting(used, numbers++, new CountDownLatch(1));
            waiting.add(self);
        }
        boolean called = false;
        try {
            called = self.turn().await(seconds, TimeUnit.SECONDS);
        } finally {
            called |= !leaveQueue(self);
        }
        return called;
    }

    /** Whether it was still waiting. */
    private synchronized boolean leaveQueue(Waiting self) {
        return waiting.remove(self);
    }

    /** Makes room for the next. */
    synchronized void leave() {
        Waiting next = waiting.poll();
        if (next == null) {
            taken--;
        } else {
            next.turn().countDown();
        }
    }
}
