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
