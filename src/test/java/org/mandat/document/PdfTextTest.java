package org.mandat.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class PdfTextTest {
    @Test
    void linesParagraphsAndPagesAreKept() throws IOException {
        byte[] pdf = pdf("", List.of("Créer une agence", "du logiciel libre.", "", "Former les agents."),
                List.of("Seconde page."));
        Document document = Decoder.decode("test", "a.pdf", pdf).document();
        assertThat(document.mediaType()).isEqualTo("application/pdf");
        assertThat(document.text().strip()).matches(
                "(?s)Créer une agence\\s?\ndu logiciel libre\\.\\s*\n\\s*\nFormer les agents\\.\\s*\f\\s*Seconde page\\.");
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws IOException {
        List<String> left = List.of("Nous créerons une agence", "du logiciel libre, avec les",
                "moyens qu’il faut pour bien",
                "former les agents de l’État.", "• Ouvrir les données");
        List<String> right = List.of("Nous doublerons le budget", "de la recherche publique et",
                "des universités, dès la pre-",
                "mière année du mandat, et", "nous publierons les comptes.");
        for (boolean lineByLine : List.of(true, false)) {
            Document document = Decoder.decode("test", "a.pdf", columns(left, right, lineByLine)).document();
            assertThat(Folding.fold(document.text())).as("line by line: " + lineByLine)
                    .isEqualTo(Folding
                            .fold("Programme " + String.join(" ", left) + " " + String.join(" ", right) + " 12"));
        }
    }

    /** A page with a head, two columns and a number, drawn line by line or column by column. */
    private static byte[] columns(List<String> left, List<String> right, boolean lineByLine) throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                show(content, "Programme", 72, 740);
                for (int i = 0; i < left.size(); i++) {
                    show(content, left.get(i), 72, 700 - 14 * i);
                    if (lineByLine) {
                        show(content, right.get(i), 320, 700 - 14 * i);
                    }
                }
                for (int i = 0; i < right.size() && !lineByLine; i++) {
                    show(content, right.get(i), 320, 700 - 14 * i);
                }
                show(content, "12", 300, 40);
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void show(PDPageContentStream content, String text, int x, int y) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    @Test
    void pdfWithoutTextIsRefused() throws IOException {
        DecoderTest.refused(pdf("", List.of()), "scan.pdf", "holds no text", "scan");
    }

    @Test
    void encryptedPdfIsRefused() throws IOException {
        DecoderTest.refused(pdf("secret", List.of("Texte")), "a.pdf", "encrypted");
    }

    @Test
    void damagedPdfIsRefused() throws IOException {
        DecoderTest.refused("%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII), "a.pdf",
                "cannot be read as PDF");
    }

    @SafeVarargs
    private static byte[] pdf(String password, List<String>... pages) throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (List<String> lines : Arrays.asList(pages)) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.setLeading(14);
                    content.newLineAtOffset(72, 700);
                    for (String line : lines) {
                        content.showText(line);
                        content.newLine();
                        if (line.isEmpty()) {
                            content.newLine();
                        }
                    }
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}
