package org.mandat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes another text of a text: what editors, converters and accidents do. */
final class Spoiler {
    private static final List<String> INTRUDERS = List.of("\u2029", "\u00AD", "\u00A0", "\u202F", "\n", "\r\n", "-\n",
            "**", "«", "(", ")", "\uD83D\uDE80", "e\u0301", "·", "\t", "•", " o ", "\u200B", "1° ", "…", "1 000 %",
            " pas ", " d’ici 2030 ");

    private Spoiler() {
    }

    static String spoil(String text, Random random) {
        List<String> paragraphs = new ArrayList<>(Arrays.asList(text.split("(?<=\n)")));
        Collections.rotate(paragraphs, random.nextInt(paragraphs.size()));
        for (int i = 0; i < paragraphs.size() / 10; i++) {
            Collections.swap(paragraphs, random.nextInt(paragraphs.size()), random.nextInt(paragraphs.size()));
        }
        StringBuilder spoilt = new StringBuilder(String.join("", paragraphs));
        for (int i = 0; i < 400; i++) {
            int at = random.nextInt(spoilt.length() - 20);
            if (random.nextInt(3) == 0) {
                spoilt.delete(at, at + 1 + random.nextInt(12));
            } else {
                spoilt.insert(at, INTRUDERS.get(random.nextInt(INTRUDERS.size())));
            }
        }
        return spoilt.toString();
    }
}
