package org.mandat.service.view;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;

/** What the {@code type} of a problem leads to (RFC 9457, 3.1.1): {@code /problem/KIND}, one kind in words; {@code /problem}, all of them. */
public record ProblemKinds(Templates templates) implements Route {
    public static final String PATH = "/problem";
    private static final String KEY = "problem.";

    @Override
    public List<? extends Format> formats(Asked asked) {
        if (!kind(asked).isEmpty() && !all(asked).containsKey(kind(asked))) {
            throw new Refusal(404, "nothing-here");
        }
        return List.of(Format.PAGE);
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        SortedMap<String, String> all = all(asked);
        String kind = kind(asked);
        return templates.page("problem-kinds", asked, Map.of("kind", kind, "kinds",
                List.copyOf((kind.isEmpty() ? all : Map.of(kind, all.get(kind))).entrySet())));
    }

    @Override
    public boolean isCheap() {
        return true;
    }

    private static String kind(Asked asked) {
        return asked.path().length() > PATH.length() ? asked.path().substring(PATH.length() + 1) : "";
    }

    /** The sentence of each kind, with an ellipsis for what a case fills in. */
    private static SortedMap<String, String> all(Asked asked) {
        SortedMap<String, String> all = new TreeMap<>();
        Messages.in(asked.language()).texts().forEach((key, text) -> {
            if (key.startsWith(KEY) && key.indexOf('.', KEY.length()) < 0) {
                all.put(key.substring(KEY.length()), text.replaceAll("\\{[0-9]}", "…"));
            }
        });
        return all;
    }
}
