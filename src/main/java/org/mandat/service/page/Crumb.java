package org.mandat.service.page;

import java.util.List;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Ref;

/** A step of the way from the start page to this one; the last has no address. */
final class Crumb {
    private static final int LONGEST = 60;

    private Crumb() {
    }

    /** @param list of the navigation, as {@code institutions} */
    static List<Ref> under(Desk desk, String list, Ref last) {
        return List.of(start(desk), list(desk, list), shortened(last.to("")));
    }

    static List<Ref> under(Desk desk, String list, Ref parent, Ref last) {
        return List.of(start(desk), list(desk, list), shortened(parent), shortened(last.to("")));
    }

    static List<Ref> of(Desk desk, String page) {
        return List.of(start(desk), list(desk, page).to(""));
    }

    private static Ref start(Desk desk) {
        return new Ref(desk.say("nav.start"), "", "/");
    }

    private static Ref list(Desk desk, String list) {
        return new Ref(desk.say("nav." + list), "", "/" + list);
    }

    private static Ref shortened(Ref ref) {
        String text = ref.text();
        return text.length() <= LONGEST
                ? ref
                : new Ref(text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST - 1,
                        text.codePointCount(0, text.length())))).stripTrailing() + "…", ref.lang(), ref.url());
    }
}
