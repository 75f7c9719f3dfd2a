package org.mandat.interpretation;

import java.util.List;

/** What the clause before a token is about. */
sealed interface Topic {
    record Body(List<Referent> list) implements Topic {
    }

    /** Something else that the pronoun agrees with. */
    record Other() implements Topic {
    }

    record None() implements Topic {
    }
}
