package org.mandat.document;

import java.io.ByteArrayOutputStream;

/** What reading one PDF has cost so far: a small file can expand, or send its reader round, without end. For one thread. */
final class PdfWork {
    private static final int MOST_PAGES = 5_000;
    private static final int MOST_TEXT = 64 << 20;
    private static final int MOST_OF_A_STREAM = 64 << 20;
    private static final long MOST_OF_ALL_STREAMS = 1L << 30;
    /** In operators of a page's content; to open a stream is worth some of them. */
    private static final int MOST_STEPS = 10_000_000;
    private static final int STEPS_OF_A_STREAM = 200;

    private int pages;
    private long expanded;
    private int steps;

    /** There is too much of something. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch(String what) {
            super(what);
        }
    }

    private static void require(boolean bounded, String what) {
        if (!bounded) {
            throw new TooMuch(what);
        }
    }

    void requirePages(long count) {
        require(count <= MOST_PAGES, "has more than " + MOST_PAGES + " pages");
    }

    void page() {
        requirePages(++pages);
    }

    void step() {
        require(++steps <= MOST_STEPS, "draws more than " + MOST_STEPS + " things");
    }

    void requireText(long characters) {
        require(characters <= MOST_TEXT, "holds more than " + MOST_TEXT + " characters");
    }

    /** Where a stream is expanded to. */
    ByteArrayOutputStream expansion() {
        steps += STEPS_OF_A_STREAM;
        step();
        return new ByteArrayOutputStream() {
            @Override
            public void write(int unit) {
                expand(1);
                super.write(unit);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                expand(length);
                super.write(bytes, offset, length);
            }

            private void expand(int more) {
                expanded += more;
                require((long) size() + more <= MOST_OF_A_STREAM && expanded <= MOST_OF_ALL_STREAMS,
                        "expands without end");
            }
        };
    }
}
