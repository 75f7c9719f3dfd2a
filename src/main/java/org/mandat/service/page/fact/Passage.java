package org.mandat.service.page.fact;

/**
 * Words of a text.
 *
 * @param begin in code points of the text, {@code end} likewise
 * @param role  local name: clause, antecedent, lead, conditionPassage
 * @param exact the words, white space folded
 */
public record Passage(String iri, int begin, int end, String role, String exact, String prefix, String suffix)
        implements
            Comparable<Passage> {
    @Override
    public int compareTo(Passage other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
    }
}
