package org.mandat.service.answer;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mandat.question.Prefixes;

/** What somebody who wrote a name probably meant: another one that begins with it, or differs in few letters. */
final class Near {
    private static final double ENOUGH = 0.7;

    private Near() {
    }

    /** The nearest of some IRIs by their last part; of equally near ones the first. */
    static <T> Optional<T> of(String iri, Collection<T> known, Function<T, String> name) {
        String wanted = last(iri);
        return known.stream().filter(each -> likeness(wanted, last(name.apply(each))) >= ENOUGH)
                .max(Comparator.comparingDouble(each -> likeness(wanted, last(name.apply(each)))
                        + (namespace(name.apply(each)).equals(namespace(iri)) ? 0.1 : 0)));
    }

    private static double likeness(String wanted, String known) {
        boolean begins = wanted.length() > 2
                && (known.startsWith(wanted) || wanted.startsWith(known) && known.length() > 2);
        return Math.max(begins ? ENOUGH : 0,
                1 - (double) distance(wanted, known) / Math.max(1, Math.max(wanted.length(), known.length())));
    }

    /** Letters to add, leave out or change (Levenshtein 1966). */
    private static int distance(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    private static String last(String iri) {
        return iri.substring(iri.length() - after(iri)).toLowerCase(Locale.ROOT);
    }

    private static String namespace(String iri) {
        return iri.substring(0, iri.length() - after(iri));
    }

    private static int after(String iri) {
        return iri.length() - 1 - Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
    }

    /** As people write it. */
    static String shown(String iri) {
        String shortened = Prefixes.shorten(iri);
        return shortened.equals(iri) ? "<" + iri + ">" : shortened;
    }
}
