package org.mandat.service;

import java.time.Duration;
import org.mandat.question.Questions;
import org.mandat.service.watch.Watching;

/**
 * How to serve.
 *
 * @param host         the address to listen on: {@code localhost}, unless others are to reach it
 * @param port         0 for any that is free
 * @param questions    shown on pages and answered by the API
 * @param queryTimeout after which a query is ended with 503
 * @param resultBytes  the size beyond which a result is refused rather than cut
 * @param caching      which answers are kept in memory
 * @param pollEvery    how often the store is asked for a newer generation
 * @param fullText     whether the texts of programmes are shown whole; else only quotes are
 * @param access       what clients may do
 * @param drain        how long requests under way may take when it stops
 * @param watching     how it is watched
 */
public record ServerOptions(String host, int port, Questions questions, Duration queryTimeout, long resultBytes,
        Caching caching, Duration pollEvery, boolean fullText, Access access, Duration drain, Watching watching) {
    public ServerOptions {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
        }
    }

    /** Loopback, port 3030, one minute a query, 256 MiB a result, 64 MiB of answers kept, the cache warmed, a poll each second, 15 seconds to stop. */
    public static ServerOptions defaults(Questions questions) {
        return new ServerOptions("localhost", 3030, questions, Duration.ofMinutes(1), 256L << 20, Caching.defaults(),
                Duration.ofSeconds(1), true, Access.defaults(), Duration.ofSeconds(15), Watching.none());
    }

    public ServerOptions host(String address) {
        return new ServerOptions(address, port, questions, queryTimeout, resultBytes, caching, pollEvery, fullText,
                access, drain, watching);
    }

    public ServerOptions port(int number) {
        return new ServerOptions(host, number, questions, queryTimeout, resultBytes, caching, pollEvery, fullText,
                access, drain, watching);
    }

    public ServerOptions queryTimeout(Duration timeout) {
        return new ServerOptions(host, port, questions, timeout, resultBytes, caching, pollEvery, fullText,
                access, drain, watching);
    }

    public ServerOptions resultBytes(long bytes) {
        return new ServerOptions(host, port, questions, queryTimeout, bytes, caching, pollEvery, fullText,
                access, drain, watching);
    }

    public ServerOptions caching(Caching how) {
        return new ServerOptions(host, port, questions, queryTimeout, resultBytes, how, pollEvery, fullText,
                access, drain, watching);
    }

    public ServerOptions fullText(boolean shown) {
        return new ServerOptions(host, port, questions, queryTimeout, resultBytes, caching, pollEvery, shown,
                access, drain, watching);
    }

    public ServerOptions pollEvery(Duration interval) {
        return new ServerOptions(host, port, questions, queryTimeout, resultBytes, caching, interval, fullText,
                access, drain, watching);
    }

    public ServerOptions access(Access how) {
        return new ServerOptions(host, port, questions, queryTimeout, resultBytes, caching, pollEvery, fullText,
                how, drain, watching);
    }

    public ServerOptions drain(Duration longest) {
        return new ServerOptions(host, port, questions, queryTimeout, resultBytes, caching, pollEvery, fullText,
                access, longest, watching);
    }

    public ServerOptions watching(Watching how) {
        return new ServerOptions(host, port, questions, queryTimeout, resultBytes, caching, pollEvery, fullText,
                access, drain, how);
    }
}
