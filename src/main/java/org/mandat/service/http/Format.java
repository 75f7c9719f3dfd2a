package org.mandat.service.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A representation of a resource. The first media type is the one it is sent as unless the client asked for another by name. */
public interface Format {
    /** For {@code ?format=} and file endings: {@code csv}, {@code ttl}, {@code html}. */
    String keyword();

    List<String> mediaTypes();

    /** A page for people. */
    Format PAGE = of("html", "text/html", "application/xhtml+xml");

    static Format of(String keyword, String... mediaTypes) {
        record Simple(String keyword, List<String> mediaTypes) implements Format {
        }
        return new Simple(keyword, List.of(mediaTypes));
    }

    /**
     * A format with the media type to name it by.
     *
     * @param <F> the formats that a route can write
     */
    record Choice<F extends Format>(F format, String mediaType) {
    }

    /** What a client wants most of the offers; empty if it wants none of them. Of equal ones the first offered wins. */
    static <F extends Format> Optional<Choice<F>> choose(List<F> offers, Accept accept) {
        return accept.choose(offers.stream().flatMap(offer -> offer.mediaTypes().stream()).toList())
                .map(mediaType -> new Choice<>(offers.stream()
                        .filter(offer -> offer.mediaTypes().contains(mediaType)).findFirst().orElseThrow(), mediaType));
    }

    static <F extends Format> Optional<Choice<F>> named(List<F> offers, String keyword) {
        return offers.stream().filter(offer -> offer.keyword().equals(keyword)).findFirst()
                .map(offer -> new Choice<>(offer, offer.mediaTypes().getFirst()));
    }

    /**
     * By {@code ?format=}, else by {@code Accept}.
     *
     * @throws Refusal 400 for an unknown keyword, 406 if nothing offered is wanted
     */
    static <F extends Format> Choice<F> asked(List<F> offers, Asked asked) {
        Optional<String> keyword = asked.parameter("format");
        if (keyword.isPresent()) {
            return named(offers, keyword.get()).orElseThrow(() -> new Refusal(400, "unknown-format", keyword.get(),
                    offers.stream().map(Format::keyword).collect(Collectors.joining(", "))));
        }
        return choose(offers, asked.accept()).orElseThrow(() -> new Refusal(406, "not-acceptable",
                offers.stream().map(offer -> offer.mediaTypes().getFirst()).collect(Collectors.joining(", "))));
    }
}
