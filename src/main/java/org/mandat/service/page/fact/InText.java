package org.mandat.service.page.fact;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.mandat.service.census.Programme;

/** Where a quote stands in its programme's page, with a <a href="https://wicg.github.io/scroll-to-text-fragment/">text fragment</a>. */
public final class InText {
    /** How much of a text one page shows, in code points; more is shown in parts. */
    public static final int PART = 40_000;
    private static final int ENDS = 4;

    private InText() {
    }

    static String address(Desk desk, Programme programme, List<Passage> passages, String id, String quote) {
        int begin = passages.stream().mapToInt(Passage::begin).min().orElse(0);
        String page = desk.url(programme.iri());
        return (programme.length() > PART ? page + "?at=" + begin : page) + "#" + id + fragment(quote);
    }

    /** {@code :~:text=first%20words,last%20words}. */
    static String fragment(String quote) {
        String[] words = quote.split(" ");
        if (words.length <= 2 * ENDS) {
            return ":~:text=" + encode(quote);
        }
        return ":~:text=" + encode(String.join(" ", Arrays.copyOfRange(words, 0, ENDS))) + ","
                + encode(String.join(" ", Arrays.copyOfRange(words, words.length - ENDS, words.length)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("-", "%2D");
    }
}
