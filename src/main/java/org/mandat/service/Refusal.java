package org.mandat.service;

/** Ends a request with a problem. Inside this package only: clients see the problem, callers of Mandat a MandatException. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    Refusal(int status, String detail) {
        this(Problem.of(status, detail));
    }

    Problem problem() {
        return problem;
    }
}
