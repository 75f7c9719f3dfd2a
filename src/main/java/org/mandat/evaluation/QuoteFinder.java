package org.mandat.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.document.Folding;

/** Finds where a text has the words of a quote, whatever their white space. */
final class QuoteFinder {
    private final String folded;
    /** Of each UTF-16 unit of {@link #folded}, the code point of the text it stands for. */
    private final List<Integer> points = new ArrayList<>();

    QuoteFinder(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int point = 0;
        for (int at = 0; at < text.length(); point++) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (!Folding.isWhite(c)) {
                out.appendCodePoint(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
            while (points.size() < out.length()) {
                points.add(point);
            }
        }
        folded = out.toString();
    }

    /** The first place with these words. */
    Optional<Place> find(String quote) {
        String words = Folding.fold(quote);
        int at = words.isEmpty() ? -1 : folded.indexOf(words);
        return at < 0
                ? Optional.empty()
                : Optional.of(new Place(points.get(at), points.get(at + words.length() - 1) + 1));
    }
}
