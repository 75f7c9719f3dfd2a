package org.mandat.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/**
 * The {@code #+ key: value} lines at the head of a query file, as grlc and SIB's sparql-examples have them. A line {@code #+}
 * followed by two spaces or more goes on with the value before it. The rest of the file is the query; since the header's lines are
 * comments of SPARQL, the whole file is a query too and every line number holds.
 *
 * @param file    how messages name the file
 * @param entries in file order
 */
public record Header(String file, List<Entry> entries) {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern GAP = Pattern.compile("[ \\t]+");
    private static final Pattern EDGE = Pattern.compile("^ | $");

    /**
     * One key with its value.
     *
     * @param value spaces and tabs folded
     * @param line  where the key stands, counted from 1
     */
    public record Entry(String key, String value, int line) {
    }

    public Header {
        entries = List.copyOf(entries);
    }

    /**
     * @param text the whole query file
     * @throws MandatException QUERY for a {@code #+} line that is neither {@code key: value} nor a continuation
     */
    public static Header read(String file, String text) {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.startsWith("#+")) {
                continue;
            }
            String rest = line.substring(2);
            int colon = rest.indexOf(':');
            if (rest.isBlank()) {
                continue;
            } else if (rest.startsWith("  ") && !entries.isEmpty()) {
                Entry last = entries.removeLast();
                entries.add(new Entry(last.key(), folded(last.value() + " " + rest), last.line()));
            } else if (colon > 0 && KEY.matcher(rest.substring(0, colon).strip()).matches()) {
                entries.add(new Entry(rest.substring(0, colon).strip(), folded(rest.substring(colon + 1)),
                        number));
            } else {
                throw new MandatException(ErrorCode.QUERY, file + ":" + number
                        + ": expected \"#+ key: value\", or \"#+\" and two spaces before a value that goes on");
            }
        }
        return new Header(file, entries);
    }

    /** Only spaces and tabs: the no-break spaces of French are part of what is said. */
    private static String folded(String value) {
        return EDGE.matcher(GAP.matcher(value).replaceAll(" ")).replaceAll("");
    }

    public List<Entry> all(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).toList();
    }

    public Optional<Entry> find(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** The value of a key that must be there and say something. */
    public String require(String key) {
        return find(key).map(Entry::value).filter(value -> !value.isEmpty())
                .orElseThrow(() -> new MandatException(ErrorCode.QUERY, file + ":1: the header lacks \"#+ " + key
                        + ": …\""));
    }

    /** Refuses keys that are misspelt or twice, except those of {@code repeatable}. */
    public Header check(Set<String> once, Set<String> repeatable) {
        for (Entry entry : entries) {
            if (!once.contains(entry.key()) && !repeatable.contains(entry.key())) {
                throw error(entry, "unknown key \"" + entry.key() + "\"; known are "
                        + String.join(", ", new java.util.TreeSet<>(once)) + (repeatable.isEmpty()
                                ? ""
                                : ", " + String.join(", ", new java.util.TreeSet<>(repeatable))));
            }
            if (once.contains(entry.key()) && all(entry.key()).size() > 1 && find(entry.key()).get() != entry) {
                throw error(entry, "the key \"" + entry.key() + "\" is given twice; keep one");
            }
        }
        return this;
    }

    MandatException error(Entry entry, String message) {
        return new MandatException(ErrorCode.QUERY, file + ":" + entry.line() + ": " + message);
    }
}
