package org.mandat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.document.Description;
import org.mandat.store.UnionDataset;

/**
 * Parts of the five programmes, as text in several encodings, as HTML and as PDF, with bytes changed, lost, doubled and mixed up: each is
 * read, to a graph that can be served, or refused in one line. The profile full tries 10,000; a number that fails can be run alone.
 */
class MutatedDocumentsTest {
    private static final int SEED = Integer.getInteger("mandat.seed", 20261128);
    private static final int FIRST = Integer.getInteger("mandat.case", 0);
    private static final int COUNT = FIRST > 0 ? 1 : Boolean.getBoolean("mandat.full") ? 10_000 : 300;
    private static final long MOST_SECONDS = 20;
    private static final List<String> ENCODINGS = List.of("UTF-8", "UTF-8", "windows-1252", "UTF-16", "UTF-16LE",
            "ISO-8859-15", "x-MacRoman", "IBM850");
    private static final List<String> TAGS = List.of("<p>", "</div>", "<li>", "<table><td>", "<h2>", "<!--", "<script>",
            "<b", "&#", "&eacute", "<br/>", "<ul>", "</html>", "<style>", "<main>", "<a href='javascript:x'>");
    private static final List<String> MARKS = List.of("obj", "endobj", "stream", "endstream", "/Length 9", "<<", ">>",
            "/Kids [2 0 R]", "xref", "/Filter /LZWDecode", "BT", "Tj", "TJ", "-1", "99999999999", "/F", "(", "\\");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Integer, byte[]> pdfs = new HashMap<>();

    private record Mutant(String name, byte[] bytes) {
    }

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void eachIsReadOrRefused(TestReporter reporter) throws IOException {
        Map<String, Integer> outcomes = new TreeMap<>();
        long slowest = 0;
        for (int number = FIRST; number < FIRST + COUNT; number++) {
            Mutant mutant = mutant(new Random(SEED * 31L + number));
            long before = threads.getCurrentThreadCpuTime();
            String kind = mutant.name().substring(mutant.name().lastIndexOf('.') + 1);
            outcomes.merge(kind + " " + outcome(mutant, "seed " + SEED + ", case " + number), 1, Integer::sum);
            slowest = Math.max(slowest, threads.getCurrentThreadCpuTime() - before);
            assertThat(TimeUnit.NANOSECONDS.toSeconds(slowest)).as("seconds for seed %d, case %d", SEED, number)
                    .isLessThan(MOST_SECONDS);
        }
        reporter.publishEntry(Map.of("seed", "" + SEED, "documents", outcomes.toString(), "the slowest took ms",
                "" + TimeUnit.NANOSECONDS.toMillis(slowest)));
    }

    private static String outcome(Mutant mutant, String which) {
        Description description = Seeds.descriptions().get(0);
        try {
            Pipeline.Outcome outcome = Seeds.PIPELINE.read(description, mutant.name(), mutant.bytes());
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(outcome.text())).as(which).isTrue();
            assertThat(UnionDataset.of(List.of(outcome.graph())).isEmpty()).as(which).isFalse();
            return "read";
        } catch (MandatException e) {
            assertThat(e.code()).as(which).isEqualTo(ErrorCode.DOCUMENT);
            assertThat(e.getMessage()).as(which).startsWith(mutant.name()).contains(": ").doesNotContain("\n");
            return "refused";
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(which + ", " + mutant.name() + ": " + e, e);
        }
    }

    private Mutant mutant(Random random) throws IOException {
        List<Description> all = Seeds.descriptions();
        int seed = random.nextInt(all.size());
        byte[] whole = Seeds.bytes(all.get(seed));
        int from = random.nextInt(whole.length);
        String part = new String(whole, from, Math.min(whole.length - from, 500 + random.nextInt(4_000)),
                StandardCharsets.UTF_8);
        return switch (random.nextInt(4)) {
            case 0 -> new Mutant("a.pdf", mutate(pdf(random.nextInt(20)), MARKS, random));
            case 1 -> new Mutant("a.html", mutate(encode("<!doctype html><html><body><main><h1>Programme</h1><p>"
                    + part.replace("\n\n", "</p><p>").replace("- ", "<li>") + "</main>", random), TAGS, random));
            case 2 -> new Mutant("a.md", mutate(encode(part, random), TAGS, random));
            default -> new Mutant("a.txt", mutate(encode(part, random), List.of(" ", "\u0000", "\u2029"), random));
        };
    }

    private static byte[] encode(String text, Random random) {
        return text.getBytes(Charset.forName(ENCODINGS.get(random.nextInt(ENCODINGS.size()))));
    }

    private static byte[] mutate(byte[] bytes, List<String> words, Random random) {
        byte[] mutant = bytes.clone();
        for (int changes = random.nextInt(12); changes > 0 && mutant.length > 2; changes--) {
            int at = random.nextInt(mutant.length);
            int length = Math.min(mutant.length - at, 1 + random.nextInt(1 << random.nextInt(10)));
            byte[] word = words.get(random.nextInt(words.size())).getBytes(StandardCharsets.UTF_8);
            switch (random.nextInt(7)) {
                case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> mutant[at] = (byte) random.nextInt(256);
                case 2 -> mutant = spliced(mutant, at, length, new byte[0]);
                case 3 -> mutant = spliced(mutant, at, 0, Arrays.copyOfRange(mutant, at, at + length));
                case 4 -> mutant = spliced(mutant, at, 0, word);
                case 5 -> mutant = spliced(mutant, at, Math.min(length, word.length), word);
                default -> {
                    int other = random.nextInt(mutant.length);
                    int most = Math.min(length, mutant.length - other);
                    System.arraycopy(mutant, at, mutant, other, most);
                }
            }
        }
        return random.nextInt(20) == 0 ? Arrays.copyOf(mutant, random.nextInt(mutant.length + 1)) : mutant;
    }

    private static byte[] spliced(byte[] bytes, int at, int lost, byte[] gained) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(gained);
        out.write(bytes, at + lost, bytes.length - at - lost);
        return out.toByteArray();
    }

    /** A programme's part on two pages; the contents of every second one are not compressed, so that changes reach their operators. */
    private byte[] pdf(int number) throws IOException {
        byte[] known = pdfs.get(number);
        if (known != null) {
            return known;
        }
        List<Description> all = Seeds.descriptions();
        String text = new String(Seeds.bytes(all.get(number % all.size())), StandardCharsets.UTF_8)
                .replaceAll("[^\\x20-\\x7EÀ-ÿ\\n]", " ");
        List<String> lines = new ArrayList<>(text.lines().skip(number * 3L).filter(line -> !line.isBlank())
                .map(line -> line.substring(0, Math.min(90, line.length()))).limit(60).toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (List<String> half : List.of(lines.subList(0, lines.size() / 2),
                    lines.subList(lines.size() / 2, lines.size()))) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page,
                        PDPageContentStream.AppendMode.OVERWRITE, number % 2 == 0)) {
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 11);
                    content.setLeading(14);
                    content.beginText();
                    content.newLineAtOffset(60, 750);
                    for (String line : half) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            pdf.save(out);
        }
        pdfs.put(number, out.toByteArray());
        return out.toByteArray();
    }
}
