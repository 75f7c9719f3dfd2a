package org.mandat.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Writes what a browser would show of a page, block by block. It is led over the tree, which may be deep, without recursion. */
final class HtmlWriter implements NodeFilter {
    private static final Set<String> CELLS = Set.of("td", "th");
    /** Lists in lists are no longer told apart below. */
    private static final int DEEPEST = 20;
    private static final Set<String> INSIDE = Set.of("article", "main");

    private final PageParts parts;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Integer> lists = new ArrayDeque<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private int inside;
    private int preformatted;

    HtmlWriter(PageParts parts) {
        this.parts = parts;
        this.inside = parts.main().isPresent() ? 1 : 0;
    }

    /** How many elements of each name stand beside the document and were left out. */
    Map<String, Integer> leftOut() {
        return leftOut;
    }

    String text() {
        return text.toString().stripTrailing() + "\n";
    }

    @Override
    public FilterResult head(Node node, int depth) {
        switch (node) {
            case TextNode words -> write(words);
            case Element element -> {
                if (parts.isSilent(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (parts.isBeside(element, inside > 0)) {
                    leftOut.merge(element.normalName(), 1, Integer::sum);
                    return FilterResult.SKIP_ENTIRELY;
                }
                open(element);
            }
            default -> {
                // Comments and declarations show nothing.
            }
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        String tag = element.normalName();
        inside += INSIDE.contains(tag) ? 1 : 0;
        preformatted += tag.equals("pre") ? 1 : 0;
        switch (tag) {
            case "br" -> text.append('\n');
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                newBlock();
                text.append("#".repeat(tag.charAt(1) - '0')).append(' ');
            }
            case "ol", "ul", "menu" -> {
                newBlock();
                lists.push(tag.equals("ol") ? 1 : 0);
            }
            case "li" -> openItem();
            case "hr" -> {
                newBlock();
                text.append("----\n\n");
            }
            case "tr" -> newLine();
            default -> {
                if (element.isBlock() && !CELLS.contains(tag) && !isAtMark() && !isAloneInCell(element)) {
                    newBlock();
                }
            }
        }
    }

    private void openItem() {
        newLine();
        int next = lists.isEmpty() ? 0 : lists.pop();
        text.append("  ".repeat(Math.min(lists.size(), DEEPEST))).append(next > 0 ? next + ". " : "- ");
        lists.push(next > 0 ? next + 1 : 0);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void close(Element element) {
        String tag = element.normalName();
        inside -= INSIDE.contains(tag) ? 1 : 0;
        preformatted -= tag.equals("pre") ? 1 : 0;
        switch (tag) {
            case "ol", "ul", "menu" -> {
                lists.pop();
                newBlock();
            }
            case "li" -> newLine();
            case "br" -> {
                // Its line end was written.
            }
            case "td", "th" -> text.append('\t');
            default -> {
                if (element.isBlock() && !tag.equals("tr") && !isAloneInCell(element)) {
                    newBlock();
                }
            }
        }
    }

    private void write(TextNode words) {
        String all = words.getWholeText();
        if (preformatted > 0) {
            text.append(all);
            return;
        }
        for (int i = 0; i < all.length(); i++) {
            char unit = all.charAt(i);
            if (" \t\n\f\r".indexOf(unit) < 0) { // HTML's white space; U+00A0 is kept
                text.append(unit);
            } else if (!text.isEmpty() && " \n\t".indexOf(text.charAt(text.length() - 1)) < 0) {
                text.append(' ');
            }
        }
    }

    /** Right after a list mark: a paragraph in an item stays on the item's line. */
    private boolean isAtMark() {
        int length = text.length();
        return !lists.isEmpty() && length > 1 && text.charAt(length - 1) == ' '
                && (text.charAt(length - 2) == '-' || text.charAt(length - 2) == '.');
    }

    /** A paragraph that is all of a cell stays on the line of its row. */
    private static boolean isAloneInCell(Element element) {
        Element parent = element.parent();
        return parent != null && CELLS.contains(parent.normalName()) && parent.childrenSize() == 1;
    }

    private void newLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void newBlock() {
        newLine();
        if (text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
            text.append('\n');
        }
    }
}
