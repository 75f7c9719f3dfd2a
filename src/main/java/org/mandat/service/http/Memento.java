package org.mandat.service.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mandat.service.generation.ServedGraphs;
import org.mandat.store.Generation;

/**
 * Older generations by their time, as <a href="https://www.rfc-editor.org/rfc/rfc7089#section-4.1.2">Memento</a> has it (RFC 7089, pattern 1.2): every address is
 * its own time gate, and its mementos are the same address with a generation.
 */
final class Memento {
    static final String ACCEPT = "Accept-Datetime";

    private Memento() {
    }

    /**
     * The hash of the generation that was current at the time a request asks for, or of the oldest kept one if none was; empty if it asks
     * for no time.
     *
     * @throws Refusal 400 if the time is none
     */
    static Optional<String> chosen(ServedGraphs graphs, HttpServletRequest request) {
        String header = request.getHeader(ACCEPT);
        if (header == null) {
            return Optional.empty();
        }
        Instant wanted = HttpDate.parse(header).orElseThrow(() -> new Refusal(400, "not-a-date", header));
        List<Generation> kept = graphs.kept();
        return kept.stream().filter(each -> !published(each).isAfter(wanted)).findFirst()
                .or(() -> kept.reversed().stream().findFirst()).map(Generation::hash);
    }

    /** Says of an answer from a chosen generation of what time it is, and where it and the original are. */
    static void describe(Asked asked, HttpServletResponse response) {
        HttpServletRequest request = asked.request();
        Optional<Generation> generation = asked.graph().generation();
        boolean named = asked.parameter(Asked.GENERATION).isPresent();
        if (generation.isEmpty() || request.getMethod().equals("POST") || !named && request.getHeader(ACCEPT) == null) {
            return;
        }
        String original = original(request);
        response.setHeader("Memento-Datetime", HttpDate.format(published(generation.get())));
        response.setHeader("Link", "<" + original + ">; rel=\"original timegate\"");
        if (!named) {
            response.setHeader("Content-Location", original + (original.indexOf('?') < 0 ? '?' : '&') + Asked.GENERATION
                    + "=" + generation.get().hash());
        }
    }

    /** Headers know no fractions of a second. */
    private static Instant published(Generation generation) {
        return generation.manifest().published().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String original(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        String others = Arrays.stream(query.split("&"))
                .filter(each -> !each.isEmpty() && !each.startsWith(Asked.GENERATION + "="))
                .collect(Collectors.joining("&"));
        String address = request.getRequestURL() + (others.isEmpty() ? "" : "?" + others);
        return address.replace("<", "%3C").replace(">", "%3E");
    }
}
