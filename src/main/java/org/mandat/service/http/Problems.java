package org.mandat.service.http;

import jakarta.servlet.http.HttpServletRequest;

/** Says what is wrong in the language and format that the client reads. */
@FunctionalInterface
public interface Problems {
    Reply reply(HttpServletRequest request, Problem problem);
}
