package org.mandat.service.http;

/** Ends a request with a problem. Inside the service only: clients see the problem, callers of Mandat a MandatException. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.kind(), null, false, false);
        this.problem = problem;
    }

    /** Of a kind that names its sentence too. */
    public Refusal(int status, String kind, String... with) {
        this(Problem.of(status, kind, with));
    }

    public Problem problem() {
        return problem;
    }
}
