package org.mandat.question;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.mandat.document.Folding;
import org.mandat.question.Answer.Rows;

/**
 * Rows as text for people: IRIs shortened by {@link Prefixes}, literals without quotes, white space folded.
 *
 * @param cells the header first, all rows of one length
 */
record TextTable(List<List<String>> cells) {
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    static TextTable of(Rows rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(rows.columns().stream().map(Var::getVarName).toList());
        for (int row = 0; row < rows.rows().size(); row++) {
            List<String> line = new ArrayList<>();
            for (Var column : rows.columns()) {
                line.add(rows.cell(row, column).map(TextTable::shown).orElse(""));
            }
            cells.add(List.copyOf(line));
        }
        return new TextTable(List.copyOf(cells));
    }

    /** A term as people read it. */
    static String shown(Node node) {
        if (node.isURI()) {
            return Prefixes.shorten(node.getURI());
        }
        return node.isLiteral() ? visible(Folding.fold(node.getLiteralLexicalForm())) : node.toString();
    }

    // A control character in a literal must not reach a terminal, which would obey it.
    private static String visible(String text) {
        return text.codePoints().map(c -> UCharacter.isISOControl(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    String markdown() {
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < cells.size(); row++) {
            out.append(cells.get(row).stream()
                    .map(cell -> cell.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;"))
                    .collect(Collectors.joining(" | ", "| ", " |\n")));
            if (row == 0) {
                out.append(cells.get(0).stream().map(cell -> "---").collect(Collectors.joining(" | ", "| ", " |\n")));
            }
        }
        return out.toString();
    }

    /** Columns aligned, wrapped so that lines keep to {@code width} where that leaves {@value #NARROWEST} characters a column. */
    String aligned(int width) {
        int[] widths = widths(width);
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < cells.size(); row++) {
            List<List<String>> wrapped = new ArrayList<>();
            for (int column = 0; column < widths.length; column++) {
                wrapped.add(wrap(cells.get(row).get(column), widths[column]));
            }
            int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
            for (int line = 0; line < height; line++) {
                StringBuilder text = new StringBuilder();
                for (int column = 0; column < widths.length; column++) {
                    String part = line < wrapped.get(column).size() ? wrapped.get(column).get(line) : "";
                    text.append(part).append(" ".repeat(widths[column] - columns(part))).append(GAP);
                }
                out.append(text.toString().stripTrailing()).append('\n');
            }
            if (row == 0) {
                out.append(Arrays.stream(widths).mapToObj("─"::repeat).collect(Collectors.joining(GAP))).append('\n');
            }
        }
        return out.toString();
    }

    private int[] widths(int limit) {
        int[] widths = new int[cells.get(0).size()];
        for (List<String> row : cells) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], columns(row.get(column)));
            }
        }
        int spare = limit - GAP.length() * Math.max(0, widths.length - 1);
        while (limit > 0 && Arrays.stream(widths).sum() > spare) {
            int widest = 0;
            for (int column = 1; column < widths.length; column++) {
                widest = widths[column] > widths[widest] ? column : widest;
            }
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    /** At spaces; a word longer than the width is broken. */
    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String rest = word;
            if (!line.isEmpty() && columns(line) + 1 + columns(rest) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (columns(rest) > width) {
                int end = rest.offsetByCodePoints(0,
                        Math.max(1, Math.min(width, rest.codePointCount(0, rest.length()))));
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Terminal columns: combining and format characters take none. */
    private static int columns(CharSequence text) {
        return (int) text.codePoints().filter(c -> switch (UCharacter.getType(c)) {
            case ECharacterCategory.NON_SPACING_MARK, ECharacterCategory.ENCLOSING_MARK, ECharacterCategory.FORMAT ->
                false;
            default -> true;
        }).count();
    }
}
