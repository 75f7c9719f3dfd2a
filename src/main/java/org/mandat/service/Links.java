package org.mandat.service;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses on this server. */
final class Links {
    private static final String OURS = "https://w3id.org/mandat/";

    private Links() {
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The page that shows a query with its answer. */
    static String query(String sparql, Language language) {
        return "/sparql?lang=" + language.tag() + "&query=" + encode(sparql);
    }

    /** The same for a question of {@code queries/}, by its name. */
    static String question(String name, Language language) {
        return "/sparql?lang=" + language.tag() + "&question=" + encode(name);
    }

    /** The same answer as a file. */
    static String download(String sparql, String format) {
        return "/sparql?format=" + format + "&query=" + encode(sparql);
    }

    /** Where an IRI of an answer leads: ours to what the graph says of it, others to themselves; empty if it is no web address. */
    static Optional<String> iri(String iri, Language language) {
        if (iri.startsWith(OURS)) {
            return Optional.of(query("DESCRIBE <" + iri + ">", language));
        }
        return iri.startsWith("https://") || iri.startsWith("http://") ? Optional.of(iri) : Optional.empty();
    }

    /** The address of this request's page in another language. */
    static String inLanguage(HttpServletRequest request, Language language) {
        StringBuilder url = new StringBuilder(request.getRequestURI()).append("?lang=").append(language.tag());
        Requests.parameter(request, "query").filter(query -> query.length() < 4000)
                .ifPresent(query -> url.append("&query=").append(encode(query)));
        Requests.parameter(request, "question").ifPresent(name -> url.append("&question=").append(encode(name)));
        return url.toString();
    }
}
