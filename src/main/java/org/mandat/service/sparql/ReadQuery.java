package org.mandat.service.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.mandat.knowledge.Digest;
import org.mandat.question.Sparql;
import org.mandat.service.guard.Depth;
import org.mandat.service.guard.Services;
import org.mandat.service.http.Faults;
import org.mandat.service.http.Refusal;

/**
 * A query once read. Clients ask the same ones again and again, and reading one takes longer than sending an answer that is kept.
 *
 * @param query  only read, by any thread
 * @param name   the same for any spelling of it, and another for any other query: hashed once, since every answer's tag is made of it
 */
record ReadQuery(Query query, String name, QueryGuard guard) {
    private static final int LONGEST = 1 << 18;
    private static final int DEEPEST = 100;

    /** Those that were read last, by their text. */
    static final class Reader {
        private static final long MOST_CHARACTERS = 1 << 19;
        private static final int LONGEST_KEPT = 1 << 14;
        private final Services services;
        private final Cache<String, ReadQuery> read = Caffeine.newBuilder().maximumWeight(MOST_CHARACTERS)
                .weigher((String text, ReadQuery query) -> text.length()).build();

        /** @param services that queries may call */
        Reader(Services services) {
            this.services = services;
        }

        /** @throws Refusal 400 for what is no query, 413 if it is too long */
        ReadQuery read(String text) {
            return text.length() > LONGEST_KEPT ? of(text) : read.get(text, this::of);
        }

        private ReadQuery of(String text) {
            if (text.length() > LONGEST) {
                throw tooLong();
            }
            if (Depth.of(text) > DEEPEST) {
                throw new Refusal(400, "too-deep");
            }
            try {
                Query query = Sparql.parseStandard(text);
                if (query.isJsonType()) {
                    throw new Refusal(400, "no-query-form");
                }
                return new ReadQuery(query, Digest.sha256(query.serialize()), QueryGuard.of(query, services));
            } catch (QueryException e) {
                throw new Refusal(Faults.malformed(e));
            }
        }

        /** A query in the body of a request is not read further than this, in bytes. */
        static int longest() {
            return LONGEST;
        }

        static Refusal tooLong() {
            return new Refusal(413, "query-too-long", String.valueOf(LONGEST));
        }
    }
}
