package org.mandat.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mandat.document.Document;

/** Texts that would show quadratic time or deep recursion; the guard is for hours, not seconds. */
@Timeout(120)
class LargeTextsTest {
    @Test
    void oneLineOfTenMegabytes() {
        assertThat(layout("Créer une agence du numérique ".repeat(350_000)).blocks()).hasSize(1);
    }

    @Test
    void noSpaces() {
        assertThat(layout("a".repeat(10_000_000)).blocks()).hasSize(1);
    }

    @Test
    void onlySpaces() {
        assertThat(layout(" \u2029".repeat(1_000_000)).blocks()).hasSize(1);
    }

    @Test
    void manyItems() {
        assertThat(layout("- Créer une agence\n".repeat(100_000)).blocks()).hasSize(100_000);
        assertThat(layout("• Créer une agence ".repeat(100_000)).blocks()).hasSize(100_000);
        assertThat(layout("o Créer.\n" + "o Créer. ".repeat(100_000)).blocks()).hasSize(100_001);
    }

    @Test
    void manyDashesInOneLine() {
        assertThat(layout("a" + " - b".repeat(500_000)).blocks()).hasSize(1);
    }

    @Test
    void manyHeadings() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("#".repeat(1 + i % 6)).append(" Titre ").append(i).append("\n\nTexte.\n\n");
        }
        assertThat(layout(text.toString()).blocks()).hasSize(40_000);
    }

    @Test
    void manyTitlesWithoutText() {
        assertThat(layout("Un titre\n\n".repeat(100_000) + "Fin.").blocks()).isNotEmpty();
        assertThat(layout("1. UN TITRE\n\n".repeat(100_000) + "Fin.").blocks()).isNotEmpty();
    }

    @Test
    void manyLinesOfOneParagraph() {
        assertThat(layout("une ligne qui continue sans fin vers la suivante\n".repeat(100_000)).blocks()).hasSize(1);
    }

    @Test
    void unclosedMarks() {
        assertThat(layout("**gras\n".repeat(100_000)).blocks()).isNotEmpty();
        assertThat(layout("*".repeat(2_000_000)).blocks()).hasSize(1);
        assertThat(layout(("1".repeat(100_000) + "\n").repeat(50)).blocks()).isNotEmpty();
    }

    private static Layout layout(String text) {
        return LayoutCasesTest.LAYOUTER.layout(new Document("large", text, "text/plain", "UTF-8", ""),
                LayoutCasesTest::isWord);
    }
}
