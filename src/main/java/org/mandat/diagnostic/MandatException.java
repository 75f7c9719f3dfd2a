package org.mandat.diagnostic;

/**
 * The one exception of Mandat. Its message is one line for a person: what is wrong, where (file:line), what was expected and what
 * to do; it never needs a stack trace to be understood.
 */
public final class MandatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public MandatException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public MandatException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
