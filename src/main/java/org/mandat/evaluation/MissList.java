package org.mandat.evaluation;

/** What was missed and what was wrong, with its sentence, a line each. */
final class MissList {
    private MissList() {
    }

    /**
     * @param head  before each programme's id
     * @param point before each line
     */
    static String of(Evaluation evaluation, String head, String point) {
        StringBuilder out = new StringBuilder();
        for (DocumentScore document : evaluation.documents()) {
            out.append(head).append(document.id()).append("\n\n");
            for (Miss miss : document.misses()) {
                out.append(point).append(line(document.id(), miss)).append('\n');
            }
        }
        return out.toString();
    }

    private static String line(String id, Miss miss) {
        String what = miss.what().isEmpty() ? "" : ": " + miss.what();
        String place = miss.place().map(found -> " " + found).orElse("");
        return miss.fault().keyword() + " " + miss.kind().keyword() + what + " | " + id + place + " | " + miss.quote();
    }
}
