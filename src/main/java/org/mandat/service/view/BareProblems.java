package org.mandat.service.view;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.mandat.service.http.Accept;
import org.mandat.service.http.Language;
import org.mandat.service.http.Problem;

/** Problems with requests that no route has seen, since their first line or headers cannot be taken. */
public final class BareProblems extends ErrorHandler {
    @Override
    public boolean errorPageForMethod(String method) {
        return !method.equals("HEAD");
    }

    @Override
    protected void generateResponse(Request request, Response response, int status, String message,
            @Nullable Throwable cause, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Access-Control-Allow-Origin", "*");
        boolean french = Accept.parse(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE)).weight("fr") > 0
                && request.getHeaders().contains(HttpHeader.ACCEPT_LANGUAGE);
        Messages messages = Messages.in(french ? Language.FR : Language.EN);
        String kind = switch (status) {
            case 408 -> "too-slow";
            case 413 -> "body-too-large";
            case 414 -> "address-too-long";
            case 431 -> "headers-too-large";
            default -> status < 500 ? "bad-request" : "internal";
        };
        response.write(true, ByteBuffer.wrap(ProblemPages.json(Problem.of(status, kind), messages)
                .getBytes(StandardCharsets.UTF_8)), callback);
    }
}
