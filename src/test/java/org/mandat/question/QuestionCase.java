package org.mandat.question;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mandat.document.Folding;

/**
 * One run of a question and what its answer must hold and must not. In a case file, each line {@code ? name=value | …} begins a run
 * with these parameters; then {@code + column=value | …} is a row that must be there, {@code -} one that must not, {@code = n} the
 * exact number of rows; {@code #} begins a comment. {@code column~words} is a text that holds the words, {@code column=} an empty
 * cell. An IRI may be written by its last part.
 */
record QuestionCase(Map<String, String> parameters, List<Row> wanted, List<Row> unwanted, List<Integer> size) {
    /** Cells that one row of the answer must all have. */
    record Row(String line, List<Cell> cells) {
        static Row read(String line) {
            return new Row(line, Arrays.stream(line.split(" \\| ")).map(Cell::read).toList());
        }

        boolean matches(Binding binding) {
            return cells.stream().allMatch(cell -> cell.matches(binding));
        }
    }

    /** What one column must have. */
    record Cell(String column, boolean whole, String value) {
        static Cell read(String text) {
            String[] parts = text.strip().split("[=~]", 2);
            return new Cell(parts[0], text.strip().charAt(parts[0].length()) == '=', Folding.fold(parts[1]));
        }

        boolean matches(Binding binding) {
            if (!binding.contains(column)) {
                return whole && value.isEmpty();
            }
            Node node = binding.get(column);
            String found = node.isURI() ? node.getURI() : Folding.fold(node.getLiteralLexicalForm());
            return whole ? found.equals(value) || node.isURI() && ends(found) : found.contains(value);
        }

        private boolean ends(String iri) {
            return iri.endsWith("/" + value) || iri.endsWith("#" + value);
        }
    }

    static List<QuestionCase> read(String text) {
        List<QuestionCase> cases = new ArrayList<>();
        for (String line : text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
            String rest = line.substring(1).strip();
            if (line.startsWith("?") || cases.isEmpty()) {
                cases.add(new QuestionCase(line.startsWith("?") ? parameters(rest) : Map.of(), new ArrayList<>(),
                        new ArrayList<>(), new ArrayList<>()));
            }
            QuestionCase last = cases.getLast();
            switch (line.charAt(0)) {
                case '?' -> {
                }
                case '+' -> last.wanted().add(Row.read(rest));
                case '-' -> last.unwanted().add(Row.read(rest));
                case '=' -> last.size().add(Integer.valueOf(rest));
                default -> throw new IllegalArgumentException("expected ?, +, -, = or # before: " + line);
            }
        }
        return cases;
    }

    private static Map<String, String> parameters(String line) {
        return Arrays.stream(line.split(" \\| ")).filter(part -> !part.isBlank()).map(part -> part.split("=", 2))
                .collect(toMap(part -> part[0].strip(), part -> part[1].strip()));
    }
}
