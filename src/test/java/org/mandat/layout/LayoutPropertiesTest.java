package org.mandat.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mandat.document.Document;
import org.mandat.document.Folding;
import org.mandat.document.Span;

/** What holds of every layout, on the seeds, on seeds with random damage, and on noise. Blocks tile the document by construction. */
class LayoutPropertiesTest {
    private static final int MUTANTS = 20;
    private static final String NOISE = "aZé o.-–•*#|1) \n\n\t\f\r\u2029\u00A0\u202F«»:;!IVX_\uD83D\uDE00";

    @TestFactory
    Stream<DynamicTest> seeds() throws IOException {
        List<Path> seeds;
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("mandat.home", "."), "seeds"))) {
            seeds = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
        return seeds.stream().map(seed -> DynamicTest.dynamicTest(seed.getFileName().toString(), () -> {
            String text = LayoutCasesTest.read(seed).text();
            check(text);
            Random random = new Random(text.length());
            for (int i = 0; i < MUTANTS; i++) {
                check(mutate(text, random));
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> noise() {
        return Stream.of(1, 2, 3).map(seed -> DynamicTest.dynamicTest("noise " + seed, () -> {
            Random random = new Random(seed);
            for (int i = 0; i < 300; i++) {
                StringBuilder text = new StringBuilder();
                int length = random.nextInt(400);
                while (text.length() < length) {
                    text.append(NOISE.charAt(random.nextInt(NOISE.length())));
                }
                check(text.toString());
            }
        }));
    }

    private static String mutate(String text, Random random) {
        StringBuilder mutant = new StringBuilder(text);
        for (int i = 0; i < 60; i++) {
            int at = random.nextInt(mutant.length());
            switch (random.nextInt(3)) {
                case 0 -> mutant.deleteCharAt(at);
                case 1 -> mutant.insert(at, NOISE.charAt(random.nextInt(NOISE.length())));
                default -> {
                    int from = random.nextInt(mutant.length());
                    mutant.insert(at, mutant.substring(from, Math.min(mutant.length(), from + random.nextInt(300))));
                }
            }
        }
        return mutant.toString();
    }

    private static void check(String text) {
        Layout layout = LayoutCasesTest.LAYOUTER.layout(new Document("random", text, "text/plain", "UTF-8", ""),
                LayoutCasesTest::isWord);
        for (Block block : layout.blocks()) {
            checkBlock(text, block);
        }
        List<Block> inSections = new ArrayList<>();
        collect(layout.root(), inSections);
        assertThat(inSections).containsExactlyInAnyOrderElementsOf(layout.blocks());
        assertThat(layout.root().span()).isEqualTo(layout.document().span());
    }

    private static void checkBlock(String text, Block block) {
        String content = block.content().of(text);
        if (!content.isEmpty()) {
            assertThat(Folding.isWhite(content.charAt(0))).isFalse();
            assertThat(Folding.isWhite(content.charAt(content.length() - 1))).isFalse();
        }
        String outside = text.substring(block.span().begin(), block.content().begin())
                + text.substring(block.content().end(), block.span().end());
        assertThat(Folding.fold(outside)).as("no words are lost beside %s", block).hasSizeLessThan(60);
        assertThat(block.depth() > 0).isEqualTo(block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.ITEM);
    }

    private static void collect(Section section, List<Block> blocks) {
        int end = section.span().begin();
        for (Section child : section.children()) {
            assertThat(section.span().contains(child.span())).isTrue();
            assertThat(child.span().begin()).isGreaterThanOrEqualTo(end);
            assertThat(child.path()).startsWith(section.path());
            assertThat(child.title()).isNotBlank();
            end = child.span().end();
            collect(child, blocks);
        }
        for (Block block : section.blocks()) {
            assertThat(section.span().contains(block.span())).isTrue();
            Span span = block.span();
            assertThat(section.children()).noneMatch(child -> child.span().overlaps(span));
        }
        blocks.addAll(section.blocks());
    }
}
