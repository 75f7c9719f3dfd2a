package org.mandat.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mandat.document.Folding;

/** Joins a bullet that extractors leave alone on its line, or at the end of the line before, to the words after it. */
final class LoneBullets {
    private static final int ENOUGH_USES = 2;

    private final String text;
    private final Markers markers;

    LoneBullets(String text, Markers markers) {
        this.text = text;
        this.markers = markers;
    }

    List<Line> join(List<Line> lines) {
        Map<Character, Integer> uses = new HashMap<>();
        lines.stream().filter(LoneBullets::isSign)
                .forEach(line -> uses.merge(text.charAt(line.first()), 1, Integer::sum));
        if (uses.isEmpty()) {
            return lines;
        }
        List<Line> joined = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int words = i + 1 < lines.size() && lines.get(i + 1).isBlank() ? i + 2 : i + 1;
            if (isSign(line) && words < lines.size() && isBullet(line, lines.get(words))
                    && (line.midLine() || uses.getOrDefault(text.charAt(line.first()), 0) >= ENOUGH_USES)) {
                Line item = lines.get(words);
                joined.add(Lines.line(text, line.begin(), item.last(), item.end(), line.midLine(), line.pageStart()));
                i = words;
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static boolean isSign(Line line) {
        return line.last() - line.first() == 1;
    }

    /** Whether the sign is the bullet of a line that has none of its own. */
    private boolean isBullet(Line sign, Line words) {
        if (words.isBlank() || isSign(words) || !Markers.mayBeBullet(text, sign.first(), words.last())
                || !Folding.isWhite(text.charAt(sign.last()))) {
            return false;
        }
        Line whole = Lines.line(text, sign.begin(), words.last(), words.end(), false, false);
        return markers.at(text, whole) instanceof Marker.Bullet && markers.at(text, words) instanceof Marker.None;
    }
}
