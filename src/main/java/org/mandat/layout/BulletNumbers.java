package org.mandat.layout;

import java.util.ArrayList;
import java.util.List;

/** Tells the numbers of items that have a bullet too (« • 15 Ouvrir … ») from figures: the item before or after has the number before or after. */
final class BulletNumbers {
    private BulletNumbers() {
    }

    /** The markers of lines, the number of an item now a part of its bullet. */
    static List<Marker> decide(String text, Markers reader, List<Line> lines, List<Marker> markers) {
        List<Integer> at = new ArrayList<>();
        List<Marker.Numeral> numbers = new ArrayList<>();
        for (int i = 0; i < markers.size(); i++) {
            if (markers.get(i) instanceof Marker.Bullet bullet
                    && reader.numberAt(text, bullet.end(), lines.get(i)) instanceof Marker.Numeral number
                    && number.parts() == 1) {
                at.add(i);
                numbers.add(number);
            }
        }
        List<Marker> decided = new ArrayList<>(markers);
        for (int k = 0; k < numbers.size(); k++) {
            int value = numbers.get(k).value();
            boolean follows = k > 0 && numbers.get(k - 1).value() + 1 == value;
            boolean leads = k + 1 < numbers.size() && numbers.get(k + 1).value() - 1 == value;
            if ((follows || leads) && markers.get(at.get(k)) instanceof Marker.Bullet bullet) {
                decided.set(at.get(k), new Marker.Bullet(bullet.sign(), bullet.role(), numbers.get(k).end()));
            }
        }
        return decided;
    }
}
