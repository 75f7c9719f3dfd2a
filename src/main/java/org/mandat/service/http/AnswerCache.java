package org.mandat.service.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * Keeps small answers by their entity tag, plain or compressed. Since a tag names everything that an answer depends on, what is kept is never
 * wrong; what a new generation leaves behind is pushed out by use.
 */
final class AnswerCache {
    private static final long LARGEST = 4 << 20;
    private static final int OVERHEAD = 400;

    private final Cache<String, Reply> answers;

    /** @param bytes how much is kept at most */
    AnswerCache(long bytes) {
        answers = Caffeine.newBuilder().maximumWeight(bytes)
                .weigher((String tag, Reply reply) -> (int) reply.content().size() + OVERHEAD).build();
    }

    Optional<Reply> find(String tag) {
        return Optional.ofNullable(answers.getIfPresent(tag));
    }

    /** Keeps an answer that is in memory and not too large. */
    void keep(String tag, Reply reply) {
        if (reply.status() == 200 && reply.content() instanceof Content.Bytes && reply.content().size() <= LARGEST) {
            answers.put(tag, reply);
        }
    }
}
