package org.mandat.service.watch;

import java.util.concurrent.atomic.AtomicBoolean;
import org.mandat.service.generation.ServedGraph;
import org.mandat.service.generation.ServedGraphs;
import org.mandat.service.generation.Soundness;

/**
 * Whether requests should be sent here, and how sound the files behind the answers are.
 *
 * @param stopping whether the service is being stopped
 */
public record Readiness(ServedGraphs graphs, AtomicBoolean stopping) {
    /** What is known of the served generation's files. */
    public enum Verified {
        YES, PENDING, DAMAGED
    }

    /** Not while it stops, nor on a generation whose files are damaged. */
    public boolean ready() {
        return !stopping.get() && verified() != Verified.DAMAGED;
    }

    public Verified verified() {
        Soundness known = graphs.soundness();
        try (ServedGraph.Lease lease = graphs.lease()) {
            if (known.damaged().containsKey(lease.hash())) {
                return Verified.DAMAGED;
            }
            return known.verified().filter(lease.hash()::equals).isPresent() ? Verified.YES : Verified.PENDING;
        }
    }
}
