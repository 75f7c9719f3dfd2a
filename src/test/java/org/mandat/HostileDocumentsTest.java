package org.mandat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mandat.HostilePdf.CATALOGUE;
import static org.mandat.HostilePdf.HELLO;
import static org.mandat.HostilePdf.ONE_PAGE;
import static org.mandat.HostilePdf.PAGE;
import static org.mandat.HostilePdf.deflated;
import static org.mandat.HostilePdf.deflatedTwice;
import static org.mandat.HostilePdf.latin;
import static org.mandat.HostilePdf.of;
import static org.mandat.HostilePdf.page;
import static org.mandat.HostilePdf.stream;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.document.Decoder;

/** Files made to use up memory or time, to run something or to lead a reader round in circles: each is read or refused in one line. */
class HostileDocumentsTest {
    /** What reading one may allocate in all. Much less is alive at a time: the tests have 2 GB. */
    private static final long MOST_ALLOCATED = 10L << 30;
    private static final String TEXT = "Créer une agence du logiciel libre.";

    static Stream<Arguments> documents() {
        List<Arguments> all = new ArrayList<>();
        pdfs(all);
        pages(all);
        texts(all);
        return all.stream();
    }

    private static void pdfs(List<Arguments> all) {
        byte[] spaces = deflated(" ", 8_000);
        add(all, "content that expands to 8 GB.pdf", of(CATALOGUE, ONE_PAGE, PAGE,
                stream("/Filter /FlateDecode", spaces)));
        add(all, "content that expands twice.pdf", of(CATALOGUE, ONE_PAGE, PAGE,
                stream("/Filter [/FlateDecode /FlateDecode]", deflatedTwice(spaces))));
        add(all, "words that expand to 8 GB.pdf", of(CATALOGUE, ONE_PAGE, PAGE,
                stream("/Filter /FlateDecode", deflated("BT /F 9 Tf 9 9 Td (Creer) Tj ET\n", 8_000))));
        add(all, "an object stream that expands to 8 GB.pdf", page(HELLO,
                stream("/Type /ObjStm /N 9 /First 9 /Filter /FlateDecode", spaces)));
        add(all, "a font's map that expands to 8 GB.pdf", of(CATALOGUE, ONE_PAGE, PAGE.replace("/Helvetica",
                "/Helvetica /ToUnicode 5 0 R"), stream("", latin(HELLO)),
                stream("/Filter /FlateDecode", deflated("1 beginbfrange <00> <ff> <0041> endbfrange\n", 8_000))));
        add(all, "a page that is its own parent.pdf", of(CATALOGUE, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"));
        add(all, "page trees in a circle.pdf", of(CATALOGUE, "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 9 >>",
                "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 2 0 R] /Count 9 >>"));
        add(all, "one page two thousand million times.pdf", of(CATALOGUE,
                "<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>", PAGE, stream("", latin(HELLO))));
        add(all, "a page tree that doubles 40 times.pdf",
                of(doubling("<< /Type /Pages /Count 1 /Kids [%1$d 0 R %1$d 0 R] >>",
                        PAGE.replace("4 0 R", "99 0 R"))));
        add(all, "a form that draws itself.pdf", of(CATALOGUE, ONE_PAGE, PAGE.replace("/Font",
                "/XObject << /X 5 0 R >> /Font"), stream("", latin(HELLO + " /X Do")),
                stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>",
                        latin("/X Do /X Do"))));
        add(all, "forms that draw two others each.pdf", forms());
        add(all, "a length that is its own.pdf", of(CATALOGUE, ONE_PAGE, PAGE,
                "<< /Length 4 0 R >>\nstream\n" + HELLO + "\nendstream"));
        add(all, "a length of two thousand million.pdf", of(CATALOGUE, ONE_PAGE, PAGE,
                "<< /Length 2147483647 >>\nstream\n" + HELLO + "\nendstream"));
        add(all, "arrays 300,000 deep.pdf", of(CATALOGUE, ONE_PAGE, "[".repeat(300_000)));
        add(all, "dictionaries 300,000 deep.pdf",
                page("BT ".repeat(9) + "/X " + "<< /A ".repeat(300_000) + "BDC " + HELLO));
        add(all, "arrays in content 300,000 deep.pdf", page("[".repeat(300_000) + " TJ " + HELLO));
        add(all, "references in a circle.pdf", of(CATALOGUE, "3 0 R", "4 0 R", "2 0 R"));
        add(all, "states saved a million times.pdf", page("q ".repeat(1_000_000) + HELLO));
        add(all, "a font whose letters draw themselves.pdf", of(CATALOGUE, ONE_PAGE, PAGE.replace("/Type1",
                "/Type3 /FontMatrix [1 0 0 1 0 0] /FontBBox [0 0 9 9] /FirstChar 0 /LastChar 255 /Widths [9] "
                        + "/Encoding << /Differences [65 /A] >> /CharProcs << /A 4 0 R >> /Resources << >>"),
                stream("", latin("BT /F 9 Tf (AAAA) Tj ET"))));
        add(all, "numbers of 100,000 digits.pdf", page("7".repeat(100_000) + " 0 0 1 0 0 cm " + HELLO));
        add(all, "a cross-reference to itself.pdf", circularReference());
        add(all, "a script and a launch.pdf", of(CATALOGUE.replace(" >>",
                " /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) /Next << /S /Launch /F (/bin/sh) >> >> >>"),
                ONE_PAGE, PAGE, stream("", latin(HELLO))));
        add(all, "half a letter.pdf", of(CATALOGUE, ONE_PAGE, PAGE.replace("/Helvetica", "/Helvetica /ToUnicode 5 0 R"),
                stream("", latin(HELLO)), stream("", latin("1 begincodespacerange <00> <ff> endcodespacerange\n"
                        + "1 beginbfrange <61> <7a> <D800> endbfrange\n"))));
    }

    /** Objects 2 to 41 each name the next one twice. */
    private static Object[] doubling(String format, String last) {
        List<Object> objects = new ArrayList<>(List.of(CATALOGUE));
        IntStream.range(3, 43).forEach(next -> objects.add(String.format(format, next)));
        objects.add(last);
        return objects.toArray();
    }

    private static byte[] forms() {
        List<Object> objects = new ArrayList<>(List.of(CATALOGUE, ONE_PAGE,
                PAGE.replace("/Font", "/XObject << /X 5 0 R >> /Font"), stream("", latin(HELLO + " /X Do"))));
        for (int next = 6; next < 46; next++) {
            objects.add(stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X " + next
                    + " 0 R >> >>", latin("/X Do /X Do")));
        }
        objects.add(stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", latin("0 0 m")));
        return of(objects.toArray());
    }

    private static byte[] circularReference() {
        String pdf = new String(page(HELLO), StandardCharsets.ISO_8859_1);
        return latin(pdf.replace("/Root 1 0 R", "/Root 1 0 R /Prev " + pdf.lastIndexOf("xref\n0")));
    }

    private static void pages(List<Arguments> all) {
        int many = 200_000;
        add(all, "divisions nested.html", "<html>" + "<div>".repeat(many) + TEXT);
        add(all, "lists nested.html", "<html>" + "<ul><li>".repeat(many) + TEXT);
        add(all, "formatting that never closes.html",
                "<html>" + "<b><i><a>".repeat(20_000) + "<p>".repeat(2_000) + TEXT);
        add(all, "formatting closed in the wrong order.html", "<html>" + "<b><p><a></b>".repeat(20_000) + TEXT);
        add(all, "tables in tables.html", "<html>" + "<table><tr><td>".repeat(20_000) + TEXT);
        add(all, "text that belongs before tables.html", "<html>" + "<table>x<b>".repeat(5_000) + TEXT);
        add(all, "attributes.html", "<html><p " + IntStream.range(0, many).mapToObj(i -> "a" + i + "=1")
                .collect(Collectors.joining(" ")) + ">" + TEXT);
        add(all, "an attribute of 20 MB.html", "<html><p class='" + "cookie-".repeat(3_000_000) + "'>" + TEXT);
        add(all, "entities that expand.xhtml", "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'>"
                + IntStream.range(0, 20)
                        .mapToObj(i -> "<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>")
                        .collect(Collectors.joining())
                + "<!ENTITY f SYSTEM 'file:///etc/passwd'>]><html><p>&a19; &f; " + TEXT + "</p></html>");
        add(all, "a million entities.html", "<html><p>" + "&amp;&eacute;&#x1F680;&#xD800;&#0;".repeat(many) + TEXT);
        add(all, "a script that never ends.html", "<html><p>" + TEXT + "<script>while(true){}" + "<!--".repeat(many));
        add(all, "a comment that never ends.html", "<html><p>" + TEXT + "<!--" + " -".repeat(many));
        add(all, "plain text for ever.html", "<html><p>" + TEXT + "<plaintext>" + "</plaintext><p>".repeat(many));
        add(all, "declarations.html", "<!DOCTYPE html>" + "<!DOCTYPE html><!x><?y>".repeat(many) + TEXT);
        add(all, "templates in templates.html", "<html>" + "<template><select><option>".repeat(20_000) + TEXT);
        add(all, "drawings.html", "<html>" + "<svg><math><foreignObject>".repeat(20_000) + TEXT);
        for (String charset : List.of("utf-7", "utf-32", "x-none", "cp037", "iso-2022-kr", "utf-16", "x-user-defined",
                "hz-gb-2312", "big5")) {
            add(all, "declared " + charset + ".html", "<html><meta charset=" + charset + "><p>" + TEXT);
        }
    }

    private static void texts(List<Arguments> all) {
        byte[] text = TEXT.repeat(20).getBytes(StandardCharsets.UTF_8);
        for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-32", "IBM037", "ISO-2022-JP", "windows-1251",
                "GB18030",
                "x-MacRoman", "UTF-8")) {
            byte[] bytes = TEXT.repeat(20).getBytes(Charset.forName(charset));
            add(all, "in " + charset + ".txt", bytes);
            add(all, "in " + charset + ", one byte short.txt", Arrays.copyOf(bytes, bytes.length - 1));
            add(all, "in " + charset + " after a mark.txt",
                    join(new byte[]{(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, bytes));
        }
        add(all, "an archive.txt", join(latin("PK\u0003\u0004"), text));
        add(all, "compressed.txt", deflated(" ", 1));
        add(all, "only a mark.txt", new byte[]{(byte) 0xFF, (byte) 0xFE});
        add(all, "half a pair.txt", join(new byte[]{(byte) 0xFF, (byte) 0xFE, 0x00, (byte) 0xD8}, new byte[]{'a', 0}));
        add(all, "overlong.txt",
                join(text, new byte[]{(byte) 0xC0, (byte) 0x80, (byte) 0xED, (byte) 0xA0, (byte) 0x80}));
        add(all, "no characters.txt", (TEXT + "\uFFFE\uFFFF\uFDD0\u0085\u2028").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] join(byte[] head, byte[] tail) {
        byte[] both = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, both, head.length, tail.length);
        return both;
    }

    private static void add(List<Arguments> all, String name, String content) {
        add(all, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(List<Arguments> all, String name, byte[] content) {
        all.add(Arguments.of(name, content));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void isReadOrRefused(String name, byte[] content) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            String text = Decoder.decode("hostile", name, content).document().text();
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).as("whole characters").isTrue();
            assertThat(text).doesNotContain("root:");
        } catch (MandatException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.DOCUMENT);
            assertThat(e.getMessage()).startsWith(name).contains(": ").doesNotContain("\n");
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).as("bytes allocated").isLessThan(MOST_ALLOCATED);
    }
}
