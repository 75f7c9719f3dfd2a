package org.mandat.service.catalogue;

import java.util.List;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.view.Resources;

/** {@code /robots.txt}: what crawlers had better leave, and where the site map is. */
record Robots() implements Route {
    @Override
    public List<Format> formats(Asked asked) {
        return List.of(Format.of("txt", "text/plain"));
    }

    @Override
    public Format.Choice<?> choose(Asked asked, List<? extends Format> formats) {
        return new Format.Choice<>(formats.getFirst(), "text/plain");
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        return Reply.of(choice.mediaType(), Resources.text("static/robots.txt") + "\nSitemap: " + asked.origin()
                + Sitemap.PATH + "\n");
    }
}
