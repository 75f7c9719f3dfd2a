package org.mandat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.document.Description;
import org.mandat.reading.CatalogueReader;
import org.mandat.reading.DescriptionWriter;
import org.mandat.reading.TurtleFile;

/** As many programmes as one wants, each of passages of the five programmes in another order; the same ones each time. */
final class Corpus {
    private static final int SHORTEST = 2_000;
    private static final int LONGEST = 16_000;
    private static final int MOST_LINES = 12;

    private final List<Description> descriptions;
    private final List<List<String>> texts = new ArrayList<>();

    /** @param home the folder of the project */
    Corpus(Path home) throws IOException {
        Path catalogue = new Project(home).catalogue();
        descriptions = CatalogueReader.read(TurtleFile.read(catalogue, ErrorCode.CATALOGUE));
        for (Description seed : descriptions) {
            texts.add(Files.readString(catalogue.resolveSibling(seed.id() + ".txt")).lines().toList());
        }
    }

    List<Description> seeds() {
        return descriptions;
    }

    /** The bytes of the seeds, in their order. */
    List<byte[]> seedBytes() {
        return texts.stream().map(lines -> String.join("\n", lines).getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** Lines of the seeds, over and over, each time with a number of its own, so that no measure is stated twice. */
    byte[] document(int bytes) {
        StringBuilder document = new StringBuilder(bytes + 1_000);
        for (int round = 1; document.length() < bytes; round++) {
            for (List<String> text : texts) {
                for (String line : text) {
                    if (document.length() < bytes) {
                        document.append(line.stripTrailing()).append(line.isBlank() ? "" : " (" + round + ")")
                                .append('\n');
                    }
                }
            }
        }
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes so many programmes and {@code catalogue.ttl}, which describes them. */
    List<LoadRequest.Input> write(Path folder, int programmes) throws IOException {
        List<LoadRequest.Input> inputs = new ArrayList<>();
        try (OutputStream catalogue = Files.newOutputStream(folder.resolve("catalogue.ttl"))) {
            for (int number = 1; number <= programmes; number++) {
                Random random = new Random(number);
                Description described = describe(number, descriptions.get(random.nextInt(descriptions.size())));
                Path file = Files.writeString(folder.resolve(described.source()), text(random));
                catalogue.write(DescriptionWriter.write(described, described.source()));
                inputs.add(new LoadRequest.Input(described, file));
            }
        }
        return inputs;
    }

    private static Description describe(int number, Description like) {
        String id = String.format("recombined-%05d", number);
        return new Description(id, id + ".txt", "Programme " + number, like.issued(), like.documentType(),
                like.parties(), like.coalitions(), like.candidates(), List.of(), List.of(), Optional.empty(),
                like.language(), like.rightsHolders());
    }

    private String text(Random random) {
        int length = random.nextInt(SHORTEST, LONGEST);
        StringBuilder text = new StringBuilder(length + 1_000);
        while (text.length() < length) {
            List<String> lines = texts.get(random.nextInt(texts.size()));
            int begin = random.nextInt(lines.size());
            int end = Math.min(lines.size(), begin + random.nextInt(1, MOST_LINES));
            lines.subList(begin, end).forEach(line -> text.append(line).append('\n'));
            text.append('\n');
        }
        return text.toString();
    }
}
