package org.mandat.service.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ranges of an {@code Accept} or {@code Accept-Language} header (RFC 9110, 12.5): of the ranges that fit an offer the most specific
 * gives its weight, the offer of the highest weight wins, and of equal ones the first offered. Ranges that cannot be read are left out.
 */
public final class Accept {
    /** A range as {@code text/*} or {@code fr}, without parameters. */
    private record Range(String value, double weight) {
        int specificity(String offer) {
            if (value.equals(offer)) {
                return 3;
            }
            boolean prefix = value.endsWith("/*")
                    ? offer.startsWith(value.substring(0, value.length() - 1))
                    : value.indexOf('/') < 0 && value.startsWith(offer + "-");
            return prefix ? 2 : value.equals("*/*") || value.equals("*") ? 1 : 0;
        }
    }

    private final List<Range> ranges;

    private Accept(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /** Without a header, everything is welcome. */
    public static Accept parse(@Nullable String header) {
        List<Range> ranges = new ArrayList<>();
        for (String part : (header == null ? "" : header).split(",")) {
            String[] pieces = part.split(";");
            String value = pieces[0].strip().toLowerCase(Locale.ROOT);
            if (!value.isEmpty()) {
                ranges.add(new Range(value, weight(pieces)));
            }
        }
        return new Accept(ranges.isEmpty() ? List.of(new Range("*/*", 1)) : ranges);
    }

    private static double weight(String[] pieces) {
        for (int i = 1; i < pieces.length; i++) {
            String parameter = pieces[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.matches("q\\s*=\\s*(?:0(?:\\.\\d*)?|1(?:\\.0*)?)")) {
                return Double.parseDouble(parameter.substring(parameter.indexOf('=') + 1).strip());
            }
        }
        return 1;
    }

    /** The weight an offer has for the client; 0 if it does not want it. */
    public double weight(String offer) {
        int best = 0;
        double weight = 0;
        for (Range range : ranges) {
            int specificity = range.specificity(offer);
            if (specificity > best || specificity == best && specificity > 0 && range.weight() > weight) {
                best = specificity;
                weight = range.weight();
            }
        }
        return weight;
    }

    public Optional<String> choose(List<String> offers) {
        Optional<String> chosen = Optional.empty();
        double best = 0;
        for (String offer : offers) {
            double weight = weight(offer);
            if (weight > best) {
                best = weight;
                chosen = Optional.of(offer);
            }
        }
        return chosen;
    }
}
