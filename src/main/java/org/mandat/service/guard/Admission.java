package org.mandat.service.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;

/**
 * Who may work when many want to. There are two lanes: a wide quick one for clients that have used little of late, and a narrow long one for the
 * others and for what takes long. What is still running after half a second moves to the long lane, or ends if that is full, and counts
 * tenfold: however many want much, they soon meet in the long lane only, and who wants little need not wait for them.
 */
public final class Admission {
    private static final long QUICK_MILLIS = 500;
    private static final double LITTLE_SECONDS = 1;
    private static final double HALF_LIFE_SECONDS = 20;
    private static final int MOVED = 10;
    private static final int QUICK_PLACES = 4;
    private static final int PATIENCE_SECONDS = 5;
    private static final ThreadLocal<Optional<Turn>> TURN = ThreadLocal.withInitial(Optional::empty);
    private static final ScheduledExecutorService CLOCK = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("mandat-lanes").factory());

    private final int perClient;
    private final Lane quick;
    private final Lane slow;
    private final Cache<String, Client> clients = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(5)).build();

    /**
     * @param processors of the machine
     * @param perClient  how many requests a client may have under way
     */
    Admission(int processors, int perClient) {
        this.perClient = perClient;
        quick = new Lane(QUICK_PLACES * processors);
        slow = new Lane(processors);
    }

    /** As wide as suits this machine. */
    public static Admission of(int perClient) {
        return new Admission(Math.max(2, Runtime.getRuntime().availableProcessors()), perClient);
    }

    /** Too many want to work, or this client too much. */
    public static final class Overload extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean ofClient;

        Overload(boolean ofClient) {
            super("overload", null, false, false);
            this.ofClient = ofClient;
        }

        /** Whether it is this client's share that is used up. */
        public boolean isOfClient() {
            return ofClient;
        }
    }

    /**
     * Does a client's work once it is its turn.
     *
     * @throws Overload if its turn does not come soon, or it took long while others waited
     */
    public <T> T run(String address, Supplier<T> work) {
        Client client = clients.get(address, unknown -> new Client());
        if (client.requests.incrementAndGet() > perClient) {
            client.requests.decrementAndGet();
            throw new Overload(true);
        }
        try {
            double used = client.used();
            Turn turn = new Turn(enter(used < LITTLE_SECONDS ? quick : slow, used));
            long start = System.nanoTime();
            Optional<Turn> outer = TURN.get();
            TURN.set(Optional.of(turn));
            ScheduledFuture<?> move = CLOCK.schedule(() -> turn.move(quick, slow), QUICK_MILLIS, TimeUnit.MILLISECONDS);
            try {
                return work.get();
            } catch (QueryCancelledException e) {
                if (turn.isCut()) {
                    throw new Overload(false);
                }
                throw e;
            } finally {
                move.cancel(false);
                TURN.set(outer);
                turn.leave();
                client.use((System.nanoTime() - start) / 1e9 * (turn.isMoved() ? MOVED : 1));
            }
        } finally {
            client.requests.decrementAndGet();
        }
    }

    /** What ends the work of this thread's turn, should it have to make room. */
    static void onCut(Runnable end) {
        TURN.get().ifPresent(turn -> turn.end(end));
    }

    private static Lane enter(Lane lane, double used) {
        try {
            if (lane.enter(used, PATIENCE_SECONDS)) {
                return lane;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Overload(false);
    }

    /** What a client has used of late, in seconds that fade. */
    private static final class Client {
        private final AtomicInteger requests = new AtomicInteger();
        private double seconds;
        private long then = System.nanoTime();

        synchronized double used() {
            long now = System.nanoTime();
            seconds *= Math.pow(0.5, (now - then) / 1e9 / HALF_LIFE_SECONDS);
            then = now;
            return seconds;
        }

        synchronized void use(double more) {
            seconds = used() + more;
        }
    }

    private static final class Turn {
        private Lane lane;
        private Optional<Runnable> end = Optional.empty();
        private boolean cut;
        private boolean moved;
        private boolean left;

        Turn(Lane lane) {
            this.lane = lane;
        }

        synchronized void end(Runnable how) {
            end = Optional.of(how);
            if (cut) {
                how.run();
            }
        }

        synchronized void move(Lane from, Lane to) {
            if (left || !lane.equals(from)) {
                return;
            }
            moved = true;
            if (to.tryEnter()) {
                from.leave();
                lane = to;
            } else {
                cut = true;
                end.ifPresent(Runnable::run);
            }
        }

        /** Whether it left the quick lane, or had to. */
        synchronized boolean isMoved() {
            return moved;
        }

        synchronized boolean isCut() {
            return cut;
        }

        synchronized void leave() {
            left = true;
            lane.leave();
        }
    }
}
