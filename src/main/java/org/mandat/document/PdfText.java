package org.mandat.document;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a PDF: lines by line feeds, paragraphs by an empty line, pages by a form feed; articles and columns in the order in which
 * the file draws them, since sorting by position would mix columns. Where a line has a wide gap, what follows stands at the column of
 * its place on the page, so that {@link Columns} can tell columns that are drawn line by line.
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
        PDFTextStripper stripper = new Placing();
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n");
        stripper.setPageEnd("\f");
        return stripper;
    }

    /** Keeps the place of words after a wide gap. */
    private static final class Placing extends PDFTextStripper {
        /** Points of a page that one character stands for: less than any letter takes, so that no words run over a place. */
        private static final float POINTS = 2;
        /** A gap of so many spaces is wide. */
        private static final float WIDE = 5;

        private int column;
        private float end;

        @Override
        protected void writeString(String words, List<TextPosition> positions) throws IOException {
            if (!positions.isEmpty()) {
                TextPosition first = positions.get(0);
                float gap = first.getXDirAdj() - end;
                int place = (int) (first.getXDirAdj() / POINTS);
                if (column > 0 && gap > WIDE * first.getWidthOfSpace() && place > column + 2) {
                    super.writeString(" ".repeat(place - column));
                    column = place;
                }
                TextPosition last = positions.getLast();
                end = last.getXDirAdj() + last.getWidthDirAdj();
            }
            column += words.length();
            super.writeString(words);
        }

        @Override
        protected void writeWordSeparator() throws IOException {
            column++;
            super.writeWordSeparator();
        }

        @Override
        protected void writeLineSeparator() throws IOException {
            column = 0;
            super.writeLineSeparator();
        }

        @Override
        protected void writePageStart() throws IOException {
            column = 0;
            super.writePageStart();
        }
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
