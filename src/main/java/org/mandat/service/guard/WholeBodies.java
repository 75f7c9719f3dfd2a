package org.mandat.service.guard;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.io.content.ContentSourceCompletableFuture;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request in once its body is here, whoever will read it or not. So no thread waits for a slow client, a body that is cut, malformed, too long or too slow
 * is refused in one place, and an answer never leaves a body behind in the connection, which would cost the client its next request (RFC 9112, 9.3).
 */
public final class WholeBodies extends Handler.Wrapper {
    private final int most;
    private final long slowest;

    /**
     * @param most    bytes; a longer body is refused with 413
     * @param slowest bytes per second; one that comes slower is refused with 408
     */
    public WholeBodies(int most, long slowest) {
        this.most = most;
        this.slowest = slowest;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() <= 0 && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
            return super.handle(request, response, callback);
        }
        if (request.getLength() > most) {
            Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
            return true;
        }
        Body body = new Body(request);
        body.whenComplete((bytes, fault) -> {
            if (fault == null) {
                pass(new Read(request, bytes), response, callback);
            } else {
                refuse(request, response, callback, fault);
            }
        });
        body.parse();
        return true;
    }

    private void pass(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }

    private static void refuse(Request request, Response response, Callback callback, Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        switch (cause) {
            case EOFException left -> callback.failed(left); // nobody is there to be told
            case HttpException said -> Response.writeError(request, response, callback, said.getCode());
            case TimeoutException slow ->
                Response.writeError(request, response, callback, HttpStatus.REQUEST_TIMEOUT_408);
            default -> Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
        }
    }

    /** The bytes, as they come. */
    private final class Body extends ContentSourceCompletableFuture<byte[]> {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final long begun = System.nanoTime();

        Body(Request request) {
            super(request, InvocationType.BLOCKING); // who is let in may block
        }

        @Override
        protected byte @Nullable [] parse(Content.Chunk chunk) throws Exception {
            ByteBuffer part = chunk.getByteBuffer();
            if (bytes.size() + part.remaining() > most) {
                throw new HttpException.RuntimeException(HttpStatus.PAYLOAD_TOO_LARGE_413);
            }
            bytes.writeBytes(BufferUtil.toArray(part));
            if (chunk.isLast()) {
                return bytes.toByteArray();
            }
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            if (bytes.size() < seconds * slowest) {
                throw new TimeoutException("slower than " + slowest + " bytes per second");
            }
            return null;
        }
    }

    /** The same request; its body comes from memory. */
    private static final class Read extends Request.Wrapper {
        private final Content.Source body;

        Read(Request request, byte[] bytes) {
            super(request);
            body = new ByteBufferContentSource(ByteBuffer.wrap(bytes));
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable whenMore) {
            body.demand(whenMore);
        }

        @Override
        public void fail(Throwable fault) {
            body.fail(fault);
        }

        @Override
        public long getLength() {
            return body.getLength();
        }
    }
}
