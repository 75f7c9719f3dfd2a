package org.mandat.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers GET and HEAD at one path. */
@FunctionalInterface
interface Page {
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
