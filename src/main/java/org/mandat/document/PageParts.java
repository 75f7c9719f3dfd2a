package org.mandat.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;

/**
 * Tells the document in a web page from what surrounds it: navigation, the page's head and foot, forms, asides, banners, captions and what
 * is hidden. Where the page marks its main part (HTML 4.4.14), only that is read.
 */
final class PageParts {
    private static final Set<String> NO_TEXT = Set.of("script", "style", "template", "noscript", "svg", "head", "title",
            "textarea", "select", "button");
    private static final Set<String> BESIDE = Set.of("nav", "form", "dialog", "figcaption", "iframe", "input", "label");
    private static final Set<String> BESIDE_OUTSIDE = Set.of("header", "footer", "aside");
    private static final Set<String> ROLES = Set.of("navigation", "banner", "contentinfo", "search", "dialog",
            "alertdialog", "menu", "menubar", "complementary");
    private static final Set<String> NAMES = Set.of("cookie", "cookies", "consent", "gdpr", "breadcrumb", "breadcrumbs",
            "newsletter", "share", "sharing", "navbar");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s_-]+");
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private final Optional<Element> main;

    private PageParts(Optional<Element> main) {
        this.main = main;
    }

    static PageParts of(Element body) {
        List<Element> found = new java.util.ArrayList<>();
        body.filter((NodeFilter) (node, depth) -> {
            if (node instanceof Element element && isMain(element)) {
                found.add(element);
                return NodeFilter.FilterResult.SKIP_CHILDREN;
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return new PageParts(
                found.size() == 1 && found.get(0).hasText() ? Optional.of(found.get(0)) : Optional.empty());
    }

    private static boolean isMain(Element element) {
        return element.normalName().equals("main") || element.attr("role").equals("main");
    }

    /** The only element that is read, if there is one. */
    Optional<Element> main() {
        return main;
    }

    /** Whether a browser shows no text of it. */
    boolean isSilent(Element element) {
        return NO_TEXT.contains(element.normalName()) || element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    /**
     * Whether it stands beside the document.
     *
     * @param inside whether it is part of an article or the main part, which have heads, feet and asides of their own
     */
    boolean isBeside(Element element, boolean inside) {
        String tag = element.normalName();
        return BESIDE.contains(tag) || (!inside && BESIDE_OUTSIDE.contains(tag)) || ROLES.contains(element.attr("role"))
                || isNamed(element.className()) || isNamed(element.id());
    }

    private static boolean isNamed(String names) {
        return !names.isEmpty() && BETWEEN_NAMES.splitAsStream(names.toLowerCase(java.util.Locale.ROOT))
                .anyMatch(NAMES::contains);
    }
}
