package org.mandat.service;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mandat.service.http.Answering;

/**
 * The headers of every answer: what browsers may do with it (scripts only from files of this server, no frames, no guessing of types), and that any site may read
 * it, without credentials. Preflights of the <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">CORS protocol</a> end here.
 */
final class HeaderFilter implements Filter {
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
            + "connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Content-Security-Policy", POLICY);
        answer.setHeader("Access-Control-Allow-Origin", "*");
        answer.setHeader("Access-Control-Expose-Headers",
                "ETag, Link, Retry-After, Last-Modified, Content-Language, Content-Range, Repr-Digest, Mandat-Hint, "
                        + "Mandat-Rows, Mandat-Total, "
                        + Answering.GENERATION);
        if (asked.getMethod().equals("OPTIONS") && asked.getHeader("Access-Control-Request-Method") != null) {
            answer.setHeader("Access-Control-Allow-Methods", "GET, POST, HEAD, OPTIONS");
            answer.setHeader("Access-Control-Allow-Headers",
                    "Accept, Accept-Language, Content-Type, If-None-Match, If-Range, Range, X-Requested-With");
            answer.setHeader("Access-Control-Max-Age", "86400");
            answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }
}
