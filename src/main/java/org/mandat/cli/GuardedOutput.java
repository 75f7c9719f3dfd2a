package org.mandat.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/** Standard output whose failures are not swallowed: a reader that left ends the command quietly, anything else is an error. */
final class GuardedOutput extends OutputStream {
    private final OutputStream target;

    GuardedOutput(OutputStream target) {
        this.target = new BufferedOutputStream(target, 1 << 16);
    }

    /** The reader of standard output is gone, as {@code head} after its last line. */
    static final class ReaderLeft extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReaderLeft(IOException cause) {
            super(cause);
        }
    }

    @Override
    public void write(int unit) {
        attempt(() -> target.write(unit));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        attempt(() -> target.write(bytes, offset, length));
    }

    @Override
    public void flush() {
        attempt(target::flush);
    }

    private interface Action {
        void run() throws IOException;
    }

    private static void attempt(Action action) {
        try {
            action.run();
        } catch (IOException e) {
            String reason = Optional.ofNullable(e.getMessage()).orElse("unknown reason");
            if (reason.contains("Broken pipe")) {
                throw new ReaderLeft(e);
            }
            throw new MandatException(ErrorCode.OUTPUT, "cannot write to standard output: " + reason, e);
        }
    }
}
