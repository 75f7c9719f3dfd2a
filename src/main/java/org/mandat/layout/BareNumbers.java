package org.mandat.layout;

import java.util.ArrayList;
import java.util.List;

import org.mandat.knowledge.LayoutMark.Role;

/** Tells numbers without a sign (« 143 Rétablir … ») from figures: the numbered line before or after has the number before or after. */
final class BareNumbers {
    private BareNumbers() {
    }

    /** The markers of lines, each bare number now an Arabic numeral or none. */
    static List<Marker> decide(List<Line> lines, List<Marker> markers) {
        List<Marker> decided = new ArrayList<>(markers);
        List<Integer> numbered = new ArrayList<>();
        for (int i = 0; i < markers.size(); i++) {
            if (markers.get(i) instanceof Marker.Numeral number
                    && (number.role() == Role.NUMBER_BARE || number.role() == Role.NUMBER_ARABIC)) {
                numbered.add(i);
            }
        }
        for (int k = 0; k < numbered.size(); k++) {
            int i = numbered.get(k);
            if (markers.get(i) instanceof Marker.Numeral number && number.role() == Role.NUMBER_BARE) {
                boolean follows = k > 0 && value(markers, numbered.get(k - 1)) + 1 == number.value();
                boolean leads = k + 1 < numbered.size()
                        && value(markers, numbered.get(k + 1)) - 1 == number.value();
                decided.set(i, follows || leads
                        ? new Marker.Numeral(Role.NUMBER_ARABIC, number.printed(), number.value(), 1, number.end())
                        : new Marker.None(lines.get(i).first()));
            }
        }
        return decided;
    }

    private static int value(List<Marker> markers, int i) {
        return markers.get(i) instanceof Marker.Numeral number ? number.value() : -1;
    }
}
