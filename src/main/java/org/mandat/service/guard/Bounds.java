package org.mandat.service.guard;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;

/**
 * What one run of a query may use: time, and memory for what it must hold at once. For one thread, but for {@link #end}. Where Jena looks
 * at its own clock between rows only, a single expression or path may take minutes: that is where this one is asked.
 */
public final class Bounds {
    /** A string longer than this counts, even if it is soon forgotten. */
    static final int LONG_STRING = 4_096;
    private static final long MOST_BYTES = 192L << 20;
    private static final int BITS = 1 << 14;
    private static final int TICKS = 0xff;

    private final long end;
    private final AtomicBoolean ended = new AtomicBoolean();
    private long bytes;
    private int ticks;

    private Bounds(long end) {
        this.end = end;
    }

    /** The query would hold more than it may. */
    public static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("a query needs more memory than it may have", null, false, false);
        }
    }

    public static Bounds of(Duration time) {
        return new Bounds(System.nanoTime() + time.toNanos());
    }

    /** Ends the run at its next look at the clock; from any thread. */
    public void end() {
        ended.set(true);
    }

    /** What else ends the run, should it have to make room for others. */
    public void onCut(Runnable abort) {
        Admission.onCut(() -> {
            end();
            abort.run();
        });
    }

    /**
     * Looks at the clock.
     *
     * @throws QueryCancelledException once the time is up
     */
    public void check() {
        if (ended.get() || System.nanoTime() - end > 0) {
            throw new QueryCancelledException();
        }
    }

    /** What time it has, a millisecond at least. */
    Duration left() {
        check();
        return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }

    /** The same for inner loops: looks at the clock now and then. */
    public void tick() {
        if ((++ticks & TICKS) == 0) {
            check();
        }
    }

    /**
     * Counts what is held, or was made, in bytes.
     *
     * @throws TooMuch beyond the bound
     */
    public void hold(long more) {
        bytes += more;
        if (bytes > MOST_BYTES) {
            throw new TooMuch();
        }
    }

    void made(CharSequence text) {
        if (text.length() > LONG_STRING) {
            hold(2L * text.length());
        }
    }

    /** What is written looks at the clock too. */
    public OutputStream watched(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int octet) throws IOException {
                tick();
                out.write(octet);
            }

            @Override
            public void write(byte[] octets, int offset, int length) throws IOException {
                check();
                out.write(octets, offset, length);
            }
        };
    }

    /** Whether a number has too many digits to go on with. */
    void bits(long count) {
        if (count > BITS) {
            throw new TooMuch();
        }
    }
}
