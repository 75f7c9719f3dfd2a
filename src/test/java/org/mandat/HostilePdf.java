package org.mandat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** PDF files written object by object, as no program would write them. The first object is the catalogue, the second the page tree. */
final class HostilePdf {
    static final String CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>";
    static final String ONE_PAGE = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private static final String FONT = "<< /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
    static final String PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font "
            + FONT + " >> >>";
    static final String HELLO = "BT /F 12 Tf 72 700 Td (Creer une agence du logiciel libre.) Tj ET";
    private static final int MEGABYTE = 1 << 20;

    private HostilePdf() {
    }

    /** Objects 1, 2 … with a cross-reference table and trailer that fit. */
    static byte[] of(Object... objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "%PDF-1.7\n");
        List<Integer> places = new ArrayList<>();
        for (Object object : objects) {
            places.add(out.size());
            write(out, places.size() + " 0 obj\n");
            out.writeBytes(object instanceof byte[] bytes ? bytes : latin(String.valueOf(object)));
            write(out, "\nendobj\n");
        }
        int xref = out.size();
        write(out, "xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> write(out, String.format("%010d 00000 n \n", place)));
        write(out, "trailer\n<< /Size " + (objects.length + 1) + " /Root 1 0 R >>\nstartxref\n" + xref + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** A page of this content, and objects from number 5 on. */
    static byte[] page(String content, Object... more) {
        List<Object> objects = new ArrayList<>(List.of(CATALOGUE, ONE_PAGE, PAGE, stream("", latin(content))));
        objects.addAll(List.of(more));
        return of(objects.toArray());
    }

    /** A stream of these bytes, with entries for its dictionary. */
    static byte[] stream(String entries, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "<< /Length " + bytes.length + " " + entries + " >>\nstream\n");
        out.writeBytes(bytes);
        write(out, "\nendstream");
        return out.toByteArray();
    }

    /** Zlib bytes that expand to so many megabytes of the text, over and over: one block is deflated once and then repeated. */
    static byte[] deflated(String text, int megabytes) {
        byte[] block = latin(text.repeat(MEGABYTE / text.length()));
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        byte[] buffer = new byte[MEGABYTE];
        deflater.setInput(block);
        int first = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(buffer, 0, first);
        deflater.setInput(block);
        int next = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
        for (int i = 1; i < megabytes; i++) {
            out.write(buffer, 0, next);
        }
        deflater.finish();
        out.write(buffer, 0, deflater.deflate(buffer));
        deflater.end();
        return out.toByteArray();
    }

    /** Deflated once more, as a stream of two filters. */
    static byte[] deflatedTwice(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] buffer = new byte[bytes.length + 100];
        int length = deflater.deflate(buffer);
        deflater.end();
        return java.util.Arrays.copyOf(buffer, length);
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(latin(text));
    }
}
