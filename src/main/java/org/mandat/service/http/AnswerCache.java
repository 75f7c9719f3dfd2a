package org.mandat.service.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * Keeps answers that are in memory by their entity tag, plain or compressed. Since a tag names everything that an answer depends on, what is kept is never
 * wrong; what a new generation leaves behind is pushed out by use.
 */
final class AnswerCache {
    private static final long LARGEST = 4 << 20;
    private static final int OVERHEAD = 400;

    private final Cache<String, Reply> answers;

    /** @param bytes how much is kept at most */
    AnswerCache(long bytes) {
        answers = Caffeine.newBuilder().maximumWeight(bytes)
                .weigher((String tag, Reply reply) -> (int) held(reply.content()) + OVERHEAD).build();
    }

    Optional<Reply> find(String tag) {
        return Optional.ofNullable(answers.getIfPresent(tag));
    }

    /** Keeps an answer, unless it is in a file or too large. */
    void keep(String tag, Reply reply) {
        if (reply.status() == 200 && held(reply.content()) <= LARGEST) {
            answers.put(tag, reply);
        }
    }

    /** How many bytes of memory a body takes; endless for one in a file, which is not kept. */
    private static long held(Content content) {
        return switch (content) {
            case Content.Bytes plain -> plain.bytes().length;
            case Packed packed -> packed.gzip().length;
            case Spool.Filed filed -> Long.MAX_VALUE;
            case StoredFile file -> Long.MAX_VALUE;
        };
    }
}
