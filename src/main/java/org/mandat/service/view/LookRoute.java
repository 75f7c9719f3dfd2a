package org.mandat.service.view;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;

/**
 * Light, dark or as the system wishes, chosen without scripts: {@code /look?set=dark&back=/…} keeps the choice in a cookie and goes back;
 * {@code /look.css}, which every page asks for, follows the cookie. So pages themselves do not depend on it and can be kept.
 *
 * @param isStyle whether this is the style sheet, else the switch
 */
public record LookRoute(boolean isStyle) implements Route {
    private static final String COOKIE = "look";
    private static final String AUTO = "auto";
    private static final List<String> THEMES = List.of("light", "dark", AUTO);
    private static final Format CSS = Format.of("css", "text/css");
    private static final Format ANY = Format.of("any", "*/*", "text/html");
    private static final String YEAR = "31536000";

    @Override
    public List<Format> formats(Asked asked) {
        return List.of(isStyle ? CSS : ANY);
    }

    @Override
    public Lifetime lifetime(Asked asked) {
        return isStyle ? Lifetime.GENERATION : Lifetime.NEVER;
    }

    @Override
    public String key(Asked asked) {
        return "look " + chosen(asked).orElse(AUTO);
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        if (isStyle) {
            return Reply.of(choice.mediaType(), chosen(asked)
                    .map(theme -> ":root { color-scheme: only " + theme + "; }\n"
                            + ".theme button[value=" + theme + "] { background: var(--soft); color: var(--ink); }\n")
                    .orElse(".theme button[value=auto] { background: var(--soft); color: var(--ink); }\n"));
        }
        String theme = asked.parameter("set").filter(THEMES::contains).orElseThrow(() -> new Refusal(400, "no-theme"));
        String back = asked.parameter("back").filter(LookRoute::isHere).orElse("/");
        return Reply.seeOther(back).with("Set-Cookie", COOKIE + "=" + theme + "; Path=/; SameSite=Lax; Max-Age="
                + (theme.equals(AUTO) ? "0" : YEAR));
    }

    /** A path of this server and nothing else. */
    private static boolean isHere(String address) {
        return address.matches("/(?:[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
    }

    private static Optional<String> chosen(Asked asked) {
        Cookie[] cookies = asked.request().getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue)
                        .filter(THEMES::contains).filter(theme -> !theme.equals(AUTO)).findFirst();
    }
}
