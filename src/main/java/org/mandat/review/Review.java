package org.mandat.review;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mandat.knowledge.Digest;
import org.mandat.knowledge.Iri;

/**
 * What a person said of a measure or a reading.
 *
 * @param where   file and line, for messages
 * @param target  IRI of the measure or reading
 * @param quote   of the measure, so that one knows what the review was about when its target is gone
 * @param verdict what is said of the target
 * @param author  who said it
 * @param date    when, {@code YYYY-MM-DD}
 * @param reasons why, in one language or several
 */
public record Review(String where, String target, Text quote, Verdict verdict, Author author, String date,
        List<Text> reasons) {
    private static final Pattern TARGET = Pattern.compile(
            Pattern.quote(Iri.id("measure")) + "/([a-z0-9-]+)/([0-9a-f]{12})(/(effect|target|reading)/\\S+)?");

    /** Who: an IRI, or a name or role in words. */
    public record Author(String name, boolean isIri) {
    }

    /** Words in a language, a BCP 47 tag. */
    public record Text(String words, String language) {
    }

    /** @throws IllegalArgumentException if the target is neither a measure nor a reading of one */
    public Review {
        reasons = List.copyOf(reasons);
        if (!isTarget(target)) {
            throw new IllegalArgumentException("not a measure or reading: " + target);
        }
    }

    /** Whether an IRI is formed as that of a measure or of a reading of one. */
    public static boolean isTarget(String iri) {
        return TARGET.matcher(iri).matches();
    }

    /** The id of the document that the target is of. */
    public String document() {
        return part(1);
    }

    /** IRI of the measure that the target is, or is read from. */
    public String measure() {
        return Iri.id("measure", part(1), part(2));
    }

    public boolean isOfMeasure() {
        return target.equals(measure());
    }

    /** Made of what is said, by whom and when: its place in a file does not count. */
    public String iri() {
        String said = String.join("\n", target, verdict.name(), author.name(), date);
        return Iri.id("review", document(), Digest.name(said));
    }

    private String part(int group) {
        Matcher parts = TARGET.matcher(target);
        if (!parts.matches()) {
            throw new IllegalStateException("checked when made");
        }
        return parts.group(group);
    }
}
