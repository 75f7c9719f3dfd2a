package org.mandat.service.page;

import java.util.List;
import java.util.Map;
import org.mandat.service.census.Programme;
import org.mandat.service.http.Asked;
import org.mandat.service.view.Links;

/**
 * Which part of a long list is shown.
 *
 * @param page     counted from 1
 * @param from     the first shown, counted from 0
 * @param previous the address of the part before; empty if there is none; {@code next} likewise
 */
record Pager(int page, int pages, int from, int to, int total, String previous, String next) {
    /** By the parameter {@code page}; one beyond the end is the last. */
    static Pager of(Asked asked, int total, int size) {
        return of(asked, "page", total, size);
    }

    static Pager of(Asked asked, String parameter, int total, int size) {
        return of(asked, parameter, total, size, asked.parameter(parameter)
                .filter(digits -> digits.matches("[0-9]{1,7}")).map(Integer::parseInt).orElse(1));
    }

    /** @param wanted the page, whoever asked for it */
    static Pager of(Asked asked, String parameter, int total, int size, int wanted) {
        int pages = Math.max(1, (total + size - 1) / size);
        int page = Math.clamp(wanted, 1, pages);
        return new Pager(page, pages, (page - 1) * size, Math.min(total, page * size), total,
                page > 1 ? address(asked, parameter, page - 1) : "",
                page < pages ? address(asked, parameter, page + 1) : "");
    }

    <T> List<T> of(List<T> all) {
        return all.subList(Math.min(from, all.size()), Math.min(to, all.size()));
    }

    /** The address of this page with another value of a parameter. */
    static String address(Asked asked, String parameter, int value) {
        return with(asked, Map.of(parameter, String.valueOf(value), "at", ""));
    }

    /** The comparison of programmes with a theme chosen. */
    static String with(Asked asked, List<Programme> programmes, String theme) {
        String address = asked.path();
        for (Programme programme : programmes) {
            address = Links.with(address, "programme", programme.id());
        }
        return Links.with(address, "theme", theme);
    }

    /** With other values of some parameters, empty ones left out; {@code lang} is the link's own business. */
    static String with(Asked asked, Map<String, String> changed) {
        String address = asked.path();
        Map<String, String[]> parameters = new java.util.TreeMap<>(asked.request().getParameterMap());
        parameters.remove("lang");
        changed.forEach((name, value) -> parameters.put(name, new String[]{value}));
        for (Map.Entry<String, String[]> each : parameters.entrySet()) {
            for (String value : each.getValue()) {
                if (!value.isEmpty() && !(each.getKey().equals("page") && value.equals("1"))) {
                    address = Links.with(address, Links.encode(each.getKey()), value);
                }
            }
        }
        return address;
    }
}
