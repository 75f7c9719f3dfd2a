package org.mandat.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.rdf4j.model.Resource;
import org.mandat.review.Review;
import org.mandat.review.Verdict;

/** Reviews that contradict each other cannot be applied: a person has to settle it first. */
final class Agreement {
    private record Entry(TurtleFile file, Resource subject, Review review) {
    }

    private final Map<String, Entry> byTarget = new HashMap<>();
    private final Map<String, Entry> byIri = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** @throws org.mandat.diagnostic.MandatException if it contradicts or repeats a review given before */
    void require(TurtleFile file, Resource subject, Review review) {
        Entry entry = new Entry(file, subject, review);
        entries.add(entry);
        Entry same = byIri.putIfAbsent(review.iri(), entry);
        if (same != null) {
            throw file.error(subject, "this repeats the review at " + same.review().where() + "; remove one of them");
        }
        Entry other = byTarget.putIfAbsent(review.target(), entry);
        if (other != null && !other.review().verdict().equals(review.verdict())) {
            throw contradiction(entry, other);
        }
    }

    /** The same of readings: nothing but a rejection goes with that of their measure. */
    void settle() {
        for (Entry entry : entries) {
            Entry whole = byTarget.get(entry.review().measure());
            if (whole != null && whole.review().verdict() instanceof Verdict.Rejected
                    && !(entry.review().verdict() instanceof Verdict.Rejected)) {
                throw contradiction(entry, whole);
            }
        }
    }

    private static RuntimeException contradiction(Entry entry, Entry other) {
        return entry.file().error(entry.subject(), "this review of <" + entry.review().target()
                + "> contradicts the one at " + other.review().where() + "; keep the one that is right");
    }
}
