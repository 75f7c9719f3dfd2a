package org.mandat.service;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalInt;
import org.eclipse.jetty.http.BadMessageException;
import org.mandat.service.http.Answering;

/**
 * The headers of every answer: what browsers may do with it (scripts only from files of this server, no frames, no guessing of types), and that any site may read
 * it, without credentials. Preflights of the <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">CORS protocol</a> end here.
 */
final class HeaderFilter implements Filter {
    private static final String EXPOSED = String.join(", ", "ETag", "Link", "Retry-After", "Last-Modified",
            "Content-Language", "Content-Location", "Content-Range", "Repr-Digest", "Memento-Datetime", "Mandat-Hint",
            "Mandat-Rows", "Mandat-Total", Answering.GENERATION);
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
            + "connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Percent signs that make no text, or more parameters than may be, are said here, before anybody reads one: a status, if so. */
    private static OptionalInt refusal(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return OptionalInt.empty();
        } catch (BadMessageException e) {
            return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
        } catch (IllegalStateException e) {
            return OptionalInt.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    /** The method QUERY is a POST that promises to change nothing (draft-ietf-httpbis-safe-method-w-body), as every one here does. */
    private static HttpServletRequest asPost(HttpServletRequest query) {
        return new HttpServletRequestWrapper(query) {
            @Override
            public String getMethod() {
                return "POST";
            }
        };
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Content-Security-Policy", POLICY);
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        // Pictures and data may stand on other sites' pages.
        answer.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        answer.setHeader("Access-Control-Allow-Origin", "*");
        answer.setHeader("Access-Control-Expose-Headers", EXPOSED);
        if (asked.getMethod().equals("OPTIONS") && asked.getHeader("Access-Control-Request-Method") != null) {
            answer.setHeader("Access-Control-Allow-Methods", "GET, POST, HEAD, QUERY, OPTIONS");
            answer.setHeader("Access-Control-Allow-Headers",
                    "Accept, Accept-Datetime, Accept-Language, Content-Type, If-None-Match, If-Range, Range, X-Requested-With");
            answer.setHeader("Access-Control-Max-Age", "86400");
            answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        OptionalInt refusal = refusal(asked);
        if (refusal.isPresent()) {
            answer.sendError(refusal.getAsInt());
        } else {
            chain.doFilter(asked.getMethod().equals("QUERY") && asked.getRequestURI().equals("/sparql")
                    ? asPost(asked)
                    : asked, response);
        }
    }
}
