package org.mandat.service.http;

import java.util.List;

/** Where nothing is. */
public record Nothing() implements Route {
    @Override
    public List<Format> formats(Asked asked) {
        return List.of();
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        throw new Refusal(404, "nothing-here");
    }
}
