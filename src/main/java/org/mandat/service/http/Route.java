package org.mandat.service.http;

import java.util.List;

/** Answers GET and HEAD at addresses of one shape. Routes are shared by all threads. */
public interface Route {
    /** How long an answer stays true. */
    enum Lifetime {
        /** As long as the generation: it depends on that, the address, the format and the language alone. Tagged and kept. */
        GENERATION,
        /** For ever: its address changes with it. */
        FOREVER,
        /** It must be made anew each time. */
        NEVER
    }

    /** The representations there are, the preferred first; none: nothing is there. */
    List<? extends Format> formats(Asked asked);

    /** Which of the formats to answer in; a route whose address names the format asks for no other. */
    default Format.Choice<?> choose(Asked asked, List<? extends Format> formats) {
        return Format.asked(formats, asked);
    }

    /** Whether a form may be sent to it by POST, for what is too long to stand in an address. Nothing changes by it. */
    default boolean takesForms() {
        return false;
    }

    /**
     * @param choice one of {@link #formats}
     * @throws Refusal where there is no answer
     */
    Reply answer(Asked asked, Format.Choice<?> choice);

    default Lifetime lifetime(Asked asked) {
        return Lifetime.GENERATION;
    }

    /** What an answer depends on beside generation, format and language. */
    default String key(Asked asked) {
        return asked.origin() + asked.address();
    }
}
