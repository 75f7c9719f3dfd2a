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
                out.append(point).append(miss.fault().keyword()).append(' ').append(miss.kind().keyword()).append(": ")
                        .append(miss.what()).append(" | ").append(document.id())
                        .append(miss.place().map(place -> " " + place).orElse("")).append(" | ").append(miss.quote())
                        .append('\n');
            }
        }
        return out.toString();
    }
}
