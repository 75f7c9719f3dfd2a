package org.mandat.service;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What is read from a request in more than one place. */
final class Requests {
    private Requests() {
    }

    /** A parameter of the query string or form, if it is given. */
    static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    /** Whether the client, as browsers do, wants a page more than anything else. */
    static boolean prefersPage(HttpServletRequest request) {
        String header = request.getHeader("Accept");
        Accept accept = Accept.parse(header);
        double html = accept.weight("text/html");
        return header != null && html > 0 && html > accept.weight("application/json")
                && html >= accept.weight("text/plain");
    }

    /** The address by which the client reached this server, without a path. */
    static String origin(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
