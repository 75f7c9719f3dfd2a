package org.mandat.service.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Reply;
import org.mandat.service.view.Links;

/**
 * Which part of an answer is asked for.
 *
 * @param limit empty: all of it
 */
public record Paging(long offset, OptionalInt limit) {
    /** The header with the number of rows in the answer. */
    public static final String ROWS = "Mandat-Rows";
    /** The header with the number of rows in all, where they were counted to the end. */
    public static final String TOTAL = "Mandat-Total";

    /**
     * @param most  the largest limit
     * @param usual what stands in for a limit that is not given; 0: none
     * @throws Refusal 400 for what is no number, or too large a one
     */
    public static Paging of(Asked asked, int most, int usual) {
        long limit = number(asked, "limit", 1, most, usual);
        return new Paging(number(asked, "offset", 0, Integer.MAX_VALUE, 0),
                limit == 0 ? OptionalInt.empty() : OptionalInt.of((int) limit));
    }

    private static long number(Asked asked, String name, long least, long most, long usual) {
        return asked.parameter(name).map(written -> {
            long number = written.matches("[0-9]{1,10}") ? Long.parseLong(written) : -1;
            if (number < least || number > most) {
                throw new Refusal(400, "malformed-limit", name, "" + least, "" + most);
            }
            return number;
        }).orElse(usual);
    }

    /**
     * The reply with the counts of a part and links to the others.
     *
     * @param rows in this part
     */
    public Reply say(Reply reply, Asked asked, Part part, int rows) {
        Reply counted = reply.with(ROWS, "" + rows);
        counted = part.total().isPresent() ? counted.with(TOTAL, "" + part.total().getAsLong()) : counted;
        List<String> links = links(asked, part);
        return counted.with("Link", String.join(", ", links));
    }

    /** As {@code <…>; rel="next"}. */
    private List<String> links(Asked asked, Part part) {
        List<String> links = new ArrayList<>();
        limit.ifPresent(size -> {
            next(asked, part).ifPresent(next -> links.add(link(next, "next")));
            if (offset > 0) {
                links.add(link(at(asked, Math.max(0, offset - size)), "prev"));
            }
            links.add(link(at(asked, 0), "first"));
            part.total().ifPresent(total -> links
                    .add(link(at(asked, total == 0 ? 0 : (total - 1) / size * size), "last")));
        });
        links.add(link(asked.origin() + "/openapi.json", "service-desc"));
        links.add(link(asked.origin() + "/api", "service-doc"));
        return links;
    }

    /** The address of the part after this one, if there is one. */
    public Optional<String> next(Asked asked, Part part) {
        return limit.isPresent() && part.more()
                ? Optional.of(at(asked, offset + limit.getAsInt()))
                : Optional.empty();
    }

    private static String at(Asked asked, long offset) {
        return asked.origin() + Links.changed(asked, Map.of("offset", offset == 0 ? "" : "" + offset));
    }

    private static String link(String address, String relation) {
        return "<" + address + ">; rel=\"" + relation + "\"";
    }
}
