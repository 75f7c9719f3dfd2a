package org.mandat.service.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which route answers at which address. */
public final class Routes {
    private final Map<String, Route> exact = new LinkedHashMap<>();
    private final Map<String, Route> below = new LinkedHashMap<>();

    /** At one address. */
    public Routes at(String path, Route route) {
        exact.put(path, route);
        return this;
    }

    /** At every address that begins so; the longest beginning decides. */
    public Routes below(String prefix, Route route) {
        below.put(prefix, route);
        return this;
    }

    /** The route for a path, if there is one. */
    Optional<Route> find(String path) {
        Route route = exact.get(path);
        int longest = -1;
        for (Map.Entry<String, Route> each : route == null ? below.entrySet() : Map.<String, Route>of().entrySet()) {
            if (path.startsWith(each.getKey()) && each.getKey().length() > longest) {
                longest = each.getKey().length();
                route = each.getValue();
            }
        }
        return Optional.ofNullable(route);
    }
}
