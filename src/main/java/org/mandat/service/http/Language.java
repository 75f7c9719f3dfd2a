package org.mandat.service.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The languages of the pages. */
public enum Language {
    FR, EN;

    /** As in {@code lang} attributes: lower case. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Language other() {
        return this == FR ? EN : FR;
    }

    /** By {@code ?lang=}, else by {@code Accept-Language}, else French, the language of the programmes. */
    public static Language of(HttpServletRequest request) {
        String asked = String.valueOf(request.getParameter("lang"));
        String tag = List.of("fr", "en").contains(asked)
                ? asked
                : Accept.parse(request.getHeader("Accept-Language")).choose(List.of("fr", "en")).orElse("fr");
        return tag.equals("en") ? EN : FR;
    }
}
