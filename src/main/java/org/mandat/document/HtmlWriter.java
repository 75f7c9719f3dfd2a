package org.mandat.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes what a browser would show of a page, block by block. It is led over the tree, which may be deep, without recursion. */
final class HtmlWriter implements NodeVisitor {
    private static final Set<String> LEFT_OUT = Set.of("script", "style", "template", "noscript", "svg", "head",
            "title",
            "textarea", "select", "button");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder text = new StringBuilder();
    private final Deque<Integer> lists = new ArrayDeque<>();
    private int leftOut;
    private int preformatted;

    String text() {
        return text.toString().stripTrailing() + "\n";
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode words -> write(words);
            case Element element -> open(element);
            default -> {
                // Comments and declarations show nothing.
            }
        }
    }

    private void open(Element element) {
        String tag = element.normalName();
        leftOut += LEFT_OUT.contains(tag) ? 1 : 0;
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
                if (element.isBlock() && !CELLS.contains(tag) && !isAtMark()) {
                    newBlock();
                }
            }
        }
    }

    private void openItem() {
        newLine();
        int next = lists.isEmpty() ? 0 : lists.pop();
        text.append("  ".repeat(lists.size())).append(next > 0 ? next + ". " : "- ");
        lists.push(next > 0 ? next + 1 : 0);
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String tag = element.normalName();
        leftOut -= LEFT_OUT.contains(tag) ? 1 : 0;
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
                if (element.isBlock() && !tag.equals("tr")) {
                    newBlock();
                }
            }
        }
    }

    private void write(TextNode words) {
        if (leftOut > 0) {
            return;
        }
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
