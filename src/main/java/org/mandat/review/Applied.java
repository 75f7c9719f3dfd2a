package org.mandat.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mandat.interpretation.Passage;

/** What became of a review. */
public sealed interface Applied {
    Review review();

    /**
     * Its target is stated, as it was read or put right.
     *
     * @param facts IRIs of the measure and readings that it bears on
     * @param read  what is no longer stated; empty if the target was confirmed
     */
    record Stands(Review review, List<String> facts, Optional<AsRead> read) implements Applied {
        public Stands {
            facts = List.copyOf(facts);
        }
    }

    /** Its target is not stated. */
    record Withdrawn(Review review, AsRead read) implements Applied {
    }

    /**
     * Its target is no longer read.
     *
     * @param successor IRI of the measure or reading that may have taken its place
     */
    record Stale(Review review, Optional<String> successor) implements Applied {
    }

    /**
     * What the machine had read.
     *
     * @param evidence the words it was read from
     * @param cue      IRI of the cue that fired
     */
    record AsRead(List<Claim> claims, List<Passage> evidence, String cue) {
        public AsRead {
            claims = List.copyOf(claims);
            evidence = List.copyOf(evidence);
        }

        /** The same, with these things named in words. */
        AsRead naming(Map<String, String> labels) {
            return new AsRead(claims.stream()
                    .map(claim -> claim.value() instanceof Claim.Thing(String iri) && labels.containsKey(iri)
                            ? new Claim(claim.subject(), claim.property(),
                                    new Claim.Words(labels.getOrDefault(iri, iri)))
                            : claim)
                    .toList(), evidence, cue);
        }
    }

    /** What a correction says is right; nothing for other reviews. */
    default List<Claim> right() {
        return review().verdict() instanceof Verdict.Corrected(Correction correction)
                ? Claims.of(review(), correction)
                : List.of();
    }
}
