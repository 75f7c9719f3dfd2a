package org.mandat.service.view;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.mandat.service.http.Asked;

/** Addresses on this server. */
public final class Links {
    private static final int LONGEST = 6_000;

    private Links() {
    }

    /** A value as it stands in a query string. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A part of a path as it is meant; as it stands, where its percent signs are no encoding. */
    public static String decode(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }

    /** An address with one parameter more, before its fragment. */
    public static String with(String address, String name, String value) {
        int hash = address.indexOf('#');
        String before = hash < 0 ? address : address.substring(0, hash);
        return before + (before.indexOf('?') < 0 ? "?" : "&") + name + "=" + encode(value)
                + (hash < 0 ? "" : address.substring(hash));
    }

    /** The page that shows a query with its answer. */
    public static String query(String sparql) {
        return "/sparql?query=" + encode(sparql);
    }

    /** The same for a question of {@code queries/}, by its name. */
    public static String question(String name) {
        return "/sparql?question=" + encode(name);
    }

    /** The same answer as a file. */
    public static String download(String sparql, String format) {
        return "/sparql?format=" + format + "&query=" + encode(sparql);
    }

    /** The address asked for with other values of some parameters; those with an empty value are left out. */
    public static String changed(Asked asked, Map<String, String> changes) {
        Map<String, String[]> parameters = new TreeMap<>(asked.request().getParameterMap());
        changes.forEach((name, value) -> parameters.put(name, new String[]{value}));
        String address = asked.path();
        for (Map.Entry<String, String[]> each : parameters.entrySet()) {
            for (String value : each.getValue()) {
                address = value.isEmpty() ? address : with(address, encode(each.getKey()), value);
            }
        }
        return address;
    }

    /** The address of this request's page in another language, with its other parameters unless they are very long. */
    static String inLanguage(HttpServletRequest request, org.mandat.service.http.Language language) {
        String address = with(request.getRequestURI(), "lang", language.tag());
        for (Map.Entry<String, String[]> each : new TreeMap<>(request.getParameterMap()).entrySet()) {
            for (String value : each.getKey().equals("lang") ? new String[0] : each.getValue()) {
                if (address.length() + value.length() < LONGEST) {
                    address = with(address, encode(each.getKey()), value);
                }
            }
        }
        return address;
    }
}
