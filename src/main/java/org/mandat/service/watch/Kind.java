package org.mandat.service.watch;

import java.util.Locale;

/** Of what kind an address is, so that there are few of them. */
enum Kind {
    SPARQL, API, DATA, DUMP, CATALOGUE, SEARCH, PAGE, FILE, HEALTH;

    static Kind of(String path) {
        String[] parts = path.split("/", 3);
        return switch (parts.length < 2 ? "" : parts[1]) {
            case "sparql" -> SPARQL;
            case "api", "openapi.json" -> API;
            case "data", "id", "def", "effect", "theme", "unit", "kind", "metric", "context.jsonld" -> DATA;
            case "dumps" -> DUMP;
            case "catalog", ".well-known", "feed", "sitemap.xml", "sitemap", "robots.txt" -> CATALOGUE;
            case "search", "opensearch.xml" -> SEARCH;
            case "static", "look.css", "favicon.ico" -> FILE;
            case "health" -> HEALTH;
            default -> PAGE;
        };
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
