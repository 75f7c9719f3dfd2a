package org.mandat.service.watch;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Gives each request a name, or keeps the one it came with: {@code X-Request-Id}, or the trace of
 * <a href="https://www.w3.org/TR/trace-context/">traceparent</a>. The answer says it, so that it can be found in the log.
 */
public final class RequestIds extends Handler.Wrapper {
    /** The header of the request's name. */
    public static final String HEADER = "X-Request-Id";
    private static final String TRACE = "traceparent";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");
    private static final Pattern TRACE_CONTEXT = Pattern
            .compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<String> trace = sane(request, TRACE, TRACE_CONTEXT);
        trace.ifPresent(parent -> response.getHeaders().put(TRACE, parent));
        response.getHeaders().put(HEADER, sane(request, HEADER, SANE)
                .or(() -> trace.map(parent -> parent.split("-")[1])).orElseGet(RequestIds::make));
        return super.handle(request, response, callback);
    }

    private static Optional<String> sane(Request request, String header, Pattern pattern) {
        return Optional.ofNullable(request.getHeaders().get(header)).filter(value -> pattern.matcher(value).matches());
    }

    private static String make() {
        return UUID.randomUUID().toString();
    }
}
