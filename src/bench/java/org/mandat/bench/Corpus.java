package org.mandat.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.mandat.LoadRequest;
import org.mandat.Project;
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

    private final Path catalogue;
    private final List<Description> descriptions;
    private final List<List<String>> texts = new ArrayList<>();

    /** @param home the folder of the project */
    Corpus(Path home) throws IOException {
        catalogue = new Project(home).catalogue();
        descriptions = CatalogueReader.read(TurtleFile.read(catalogue, ErrorCode.CATALOGUE));
        for (Description seed : descriptions) {
            texts.add(Files.readString(catalogue.resolveSibling(seed.id() + ".txt")).lines().toList());
        }
    }

    List<LoadRequest.Input> seeds() {
        return descriptions.stream().map(seed -> new LoadRequest.Input(seed,
                catalogue.resolveSibling(seed.id() + ".txt"))).toList();
    }

    /** Writes so many programmes and {@code catalogue.ttl}, which describes them. */
    List<LoadRequest.Input> write(Path folder, int programmes) throws IOException {
        List<LoadRequest.Input> inputs = new ArrayList<>();
        try (OutputStream described = Files.newOutputStream(folder.resolve("catalogue.ttl"))) {
            for (int number = 1; number <= programmes; number++) {
                LoadRequest.Input input = write(folder, number, described);
                inputs.add(input);
            }
        }
        return inputs;
    }

    /** The five, and recombined ones up to so many in all. */
    List<LoadRequest.Input> withSeeds(Path folder, int programmes) throws IOException {
        List<LoadRequest.Input> inputs = new ArrayList<>(seeds());
        inputs.addAll(write(folder, Math.max(0, programmes - inputs.size())));
        return inputs;
    }

    /** Writes the programme of that number alone. */
    LoadRequest.Input one(Path folder, int number) throws IOException {
        return write(folder, number, OutputStream.nullOutputStream());
    }

    private LoadRequest.Input write(Path folder, int number, OutputStream catalogued) throws IOException {
        Random random = new Random(number);
        Description described = describe(number, descriptions.get(random.nextInt(descriptions.size())));
        Path file = Files.writeString(folder.resolve(described.source()), text(random));
        catalogued.write(DescriptionWriter.write(described, described.source()));
        return new LoadRequest.Input(described, file);
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
