package org.mandat.service.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mandat.service.generation.ServedGraph;
import org.mandat.service.generation.ServedGraphs;

/**
 * A request as routes see it.
 *
 * @param graph the generation that answers it, from its first byte to its last
 */
public record Asked(HttpServletRequest request, Language language, ServedGraph.Lease graph) {
    /** The parameter that names a kept generation by its hash. */
    public static final String GENERATION = "generation";

    public static Asked of(HttpServletRequest request, ServedGraph.Lease graph) {
        return new Asked(request, Language.of(request), graph);
    }

    /**
     * A hold on the generation that a request asks for by {@code ?generation=} or by the time it was current, else on the current one.
     *
     * @throws Refusal 404 if the store keeps none of that hash, 400 for a time that is none
     */
    public static ServedGraph.Lease lease(ServedGraphs graphs, HttpServletRequest request) {
        Optional<String> hash = Optional.ofNullable(request.getParameter(GENERATION)).filter(each -> !each.isEmpty())
                .or(() -> Memento.chosen(graphs, request));
        return hash.isEmpty()
                ? graphs.lease()
                : graphs.lease(hash.get()).orElseThrow(() -> new Refusal(404, "no-such-generation", hash.get()));
    }

    /** As sent, with its percent signs. */
    public String path() {
        return request.getRequestURI();
    }

    /** A parameter of the query string or form, if it is given and not empty. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isEmpty());
    }

    /** All the values given for a parameter, empty ones left out, in their order. */
    public List<String> parameters(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.stream(values).filter(value -> !value.isEmpty()).toList();
    }

    public Accept accept() {
        return Accept.parse(request.getHeader("Accept"));
    }

    /** The address by which the client reached this server, without a path. */
    public String origin() {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    /** Path and parameters, the latter sorted by name: one address, however it is written. */
    public String address() {
        Map<String, String[]> sorted = new TreeMap<>(request.getParameterMap());
        return sorted.entrySet().stream().map(each -> each.getKey() + "=" + String.join("\u0000", each.getValue()))
                .collect(Collectors.joining("\u0001", path() + "?", ""));
    }

    /** Whether the client, as browsers do, wants a page more than anything else. */
    public boolean prefersPage() {
        return prefersPage(request);
    }

    /** The same of a request for which no graph is needed. */
    public static boolean prefersPage(HttpServletRequest request) {
        String header = request.getHeader("Accept");
        Accept accept = Accept.parse(header);
        double html = accept.weight("text/html");
        return header != null && html > 0 && html > accept.weight("application/json")
                && html >= accept.weight("text/plain");
    }
}
