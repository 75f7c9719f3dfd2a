package org.mandat.document;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.mandat.diagnostic.MandatException;

/**
 * The text of a PDF: lines by line feeds, paragraphs by an empty line, pages by a form feed; articles and columns in the order in which
 * the file draws them, since sorting by position would mix columns. Where a line has a wide gap, what follows stands at the column of
 * its place on the page, so that {@link Columns} can tell columns that are drawn line by line.
 */
final class PdfText {
    private PdfText() {
    }

    static DecodedText extract(String name, byte[] bytes) {
        PdfWork work = new PdfWork();
        try (PDDocument pdf = GuardedPdf.load(bytes, work)) {
            work.requirePages(pdf.getNumberOfPages());
            StringWriter text = new BoundedWriter(work);
            stripper(work).writeText(pdf, text);
            return DecodedText.whole(text.toString(), "PDF");
        } catch (InvalidPasswordException e) {
            throw Decoder.refused(name, "is encrypted", "give a copy without password");
        } catch (PdfWork.TooMuch e) {
            throw Decoder.refused(name, String.valueOf(e.getMessage()), "split it, or give its text");
        } catch (StackOverflowError e) {
            throw damaged(name, "it is nested too deeply");
        } catch (IOException | RuntimeException e) { // of a file that is damaged enough, PDFBox fails in any way
            throw damaged(name, Folding.fold(String.valueOf(e.getMessage())));
        }
    }

    private static MandatException damaged(String name, String why) {
        return Decoder.refused(name, "cannot be read as PDF (" + why + ")",
                "it may be damaged; fetch it again, or give its text");
    }

    private static PDFTextStripper stripper(PdfWork work) {
        PDFTextStripper stripper = new Placing(work);
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

        private final PdfWork work;
        private int column;
        private float end;

        Placing(PdfWork work) {
            this.work = work;
        }

        @Override
        public void processPage(PDPage page) throws IOException {
            work.page();
            super.processPage(page);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            work.step();
            super.processOperator(operator, operands);
        }

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

    private static final class BoundedWriter extends StringWriter {
        private final PdfWork work;

        BoundedWriter(PdfWork work) {
            this.work = work;
        }

        @Override
        public void write(String text) {
            work.requireText((long) getBuffer().length() + text.length());
            super.write(text);
        }
    }
}
