package org.mandat.document;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The text of a PDF: lines by line feeds, paragraphs by an empty line, pages by a form feed; articles and columns in the order in which
 * the file draws them, since sorting by position would mix columns.
 */
final class PdfText {
    private static final long MOST_MEMORY = 256L << 20;
    private static final int MOST_PAGES = 5_000;
    private static final int MOST_TEXT = 64 << 20;

    private PdfText() {
    }

    static DecodedText extract(String name, byte[] bytes) {
        try (PDDocument pdf = Loader.loadPDF(bytes, "", null, null,
                MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw Decoder.refused(name, "has more than " + MOST_PAGES + " pages", "split it");
            }
            BoundedWriter text = new BoundedWriter();
            stripper().writeText(pdf, text);
            return new DecodedText(text.toString(), "PDF");
        } catch (InvalidPasswordException e) {
            throw Decoder.refused(name, "is encrypted", "give a copy without password");
        } catch (TooLong e) {
            throw Decoder.refused(name, "holds more than " + MOST_TEXT + " characters", "split it");
        } catch (IOException e) {
            throw Decoder.refused(name, "cannot be read as PDF (" + Folding.fold(String.valueOf(e.getMessage())) + ")",
                    "it may be damaged; fetch it again, or give its text");
        }
    }

    private static PDFTextStripper stripper() {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n");
        stripper.setPageEnd("\f");
        return stripper;
    }

    private static final class TooLong extends UncheckedIOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super(new IOException());
        }
    }

    /** A small file can expand without end: stop before memory does. */
    private static final class BoundedWriter extends StringWriter {
        @Override
        public void write(String text) {
            if (getBuffer().length() + text.length() > MOST_TEXT) {
                throw new TooLong();
            }
            super.write(text);
        }
    }
}
