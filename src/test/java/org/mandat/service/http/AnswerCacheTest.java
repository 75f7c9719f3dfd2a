package org.mandat.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept of answers where not all can be. */
class AnswerCacheTest {
    private static final long SECOND = 1_000_000_000;

    private final AnswerCache cache = new AnswerCache(20_000);

    private static Reply reply(int bytes) {
        return Reply.of("text/plain", new byte[bytes]);
    }

    private long kept(String prefix, int number) {
        return IntStream.range(0, number).filter(i -> cache.find(prefix + i).isPresent()).count();
    }

    @Test
    void whatTookLongStaysWhileManyQuickAnswersPass() {
        cache.keep("slow", reply(10_000), 5 * SECOND);
        for (int i = 0; i < 1_000; i++) {
            cache.keep("quick" + i, reply(1_000), SECOND / 1_000);
        }
        assertThat(cache.find("slow")).isPresent();
        assertThat(kept("quick", 1_000)).isBetween(4L, 8L);
    }

    @Test
    void whatIsAskedForAgainStaysLonger() {
        cache.keep("again", reply(1_000), SECOND);
        for (int i = 0; i < 100; i++) {
            cache.keep("once" + i, reply(1_000), SECOND);
            assertThat(cache.find("again")).isPresent();
        }
        assertThat(cache.find("once0")).isEmpty();
        assertThat(cache.find("once99")).isPresent();
    }

    @Test
    void whatNobodyAsksForAnyMoreGoes() {
        cache.keep("old", reply(1_000), SECOND);
        IntStream.range(0, 50).forEach(i -> assertThat(cache.find("old")).isPresent());
        for (int i = 0; i < 1_000; i++) {
            cache.keep("new" + i, reply(1_000), SECOND);
        }
        assertThat(cache.find("old")).isEmpty();
    }

    @Test
    void whatDoesNotFitOrIsNoAnswerIsNotKept() {
        cache.keep("large", reply(30_000), SECOND);
        cache.keep("missing", reply(10).status(404), SECOND);
        new AnswerCache(0).keep("any", reply(1), SECOND);
        assertThat(cache.find("large")).isEmpty();
        assertThat(cache.find("missing")).isEmpty();
    }

    @Test
    void oneTagHoldsItsRoomOnce() {
        for (int i = 0; i < 100; i++) {
            cache.keep("same", reply(15_000), SECOND);
        }
        cache.keep("other", reply(3_000), SECOND);
        assertThat(cache.find("same")).isPresent();
        assertThat(cache.find("other")).isPresent();
    }
}
