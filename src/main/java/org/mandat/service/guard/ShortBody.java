package org.mandat.service.guard;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A body that is held whole, unless it is longer than that may be. */
final class ShortBody implements HttpResponse.BodySubscriber<byte[]> {
    private final HttpResponse.BodySubscriber<byte[]> whole = HttpResponse.BodySubscribers.ofByteArray();
    private Flow.Subscription sender = new Flow.Subscription() {
        @Override
        public void request(long number) {
            // Nobody sends yet.
        }

        @Override
        public void cancel() {
            // Nobody sends yet.
        }
    };
    private long left;

    /** @param most bytes; more are an IOException */
    ShortBody(long most) {
        left = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        sender = subscription;
        whole.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        left -= buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (left < 0) {
            sender.cancel();
            whole.onError(new IOException("an answer longer than may be held"));
        } else {
            whole.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable fault) {
        whole.onError(fault);
    }

    @Override
    public void onComplete() {
        if (left >= 0) {
            whole.onComplete();
        }
    }
}
