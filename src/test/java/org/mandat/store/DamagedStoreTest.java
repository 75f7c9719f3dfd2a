package org.mandat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mandat.store.Samples.GRAPH;
import static org.mandat.store.Samples.draft;
import static org.mandat.store.Samples.quotes;
import static org.mandat.store.Samples.source;
import static org.mandat.store.StoreFaults.assertFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.graph.NamedGraph;

/** Whatever happened to the files: one clear line, and a new load makes the store whole. */
class DamagedStoreTest {
    private static final NamedGraph GRAPH_A = quotes("programme/a",
            IntStream.range(0, 500).mapToObj(i -> "mesure " + i * 7919L).toArray(String[]::new));

    @TempDir
    Path folder;
    private Store store;
    private Generation generation;
    private Path manifest;
    private Path dump;

    @BeforeEach
    void publish() {
        store = Store.at(folder);
        generation = store.publish(draft(GRAPH_A).document(source("a", "texte")));
        manifest = generation.folder().resolve("manifest.json");
        dump = generation.folder().resolve(generation.entry(GRAPH_A.iri()).path());
    }

    @Test
    void aNewerFormatIsNamed() throws IOException {
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"format\" *: *2", "\"format\": 3"));
        assertFault(store::current, manifest.toString(), "newer Mandat", "format 3", "update Mandat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "null", "{\"format\": \"one\"}", "{\"format\": 1}", "\u0000\u0000"})
    void aManifestThatIsNoneIsNamed(String content) throws IOException {
        Files.writeString(manifest, content);
        assertFault(store::current, manifest.toString(), "damaged", "mandat load");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../CURRENT", "/etc/passwd", "graphs/../manifest.json"})
    void aManifestCannotLeadOutOfItsFolder(String path) throws IOException {
        Files.writeString(manifest,
                Files.readString(manifest).replace(generation.entry(GRAPH_A.iri()).path(), path));
        assertFault(store::current, manifest.toString(), "damaged");
    }

    @Test
    void aManifestWhoseGraphsWereChangedIsNotBelieved() throws IOException {
        Files.writeString(manifest, Files.readString(manifest).replace(GRAPH_A.sha256(), "0".repeat(64)));
        assertFault(store::current, manifest.toString(), "its hash is not that of the graphs");
    }

    @Test
    void aTruncatedDumpIsNamedWhereverItIsRead() throws IOException {
        byte[] bytes = Files.readAllBytes(dump);
        Files.write(dump, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(Verification.of(generation)).singleElement().satisfies(
                bad -> assertThat(bad.message()).contains(dump.toString(), "bytes, the manifest says", "mandat load"));
        assertFault(() -> {
            try (Stream<String> quads = generation.quads(GRAPH_A.iri())) {
                assertThat(quads.count()).isPositive();
            }
        }, dump.toString(), "damaged");
        assertFault(() -> Form.open(generation, FormOptions.defaults()), dump.toString(), "damaged");
        assertFault(() -> Form.open(generation, FormOptions.defaults().inMemoryUpTo(0)), dump.toString(), "damaged");
        assertFault(() -> store.publish(draft().keepGraph(generation, GRAPH_A.iri())), dump.toString(), "damaged");
        assertThat(folder.resolve("forms/private")).isEmptyDirectory();
    }

    @Test
    void aChangedTextIsFound() throws IOException {
        Path text = generation.folder().resolve("texts/a.txt");
        Files.writeString(text, "autre texte");
        assertThat(Verification.of(generation)).singleElement()
                .satisfies(bad -> assertThat(bad.where()).isEqualTo(text.toString()));
        Files.delete(text);
        assertFault(() -> generation.text("a"), text.toString());
    }

    @Test
    void loadingTheSameAgainMendsIt() throws IOException {
        Files.write(dump, new byte[]{31, -117, 0});
        assertThat(Verification.of(store.publish(draft(GRAPH_A).document(source("a", "texte"))))).isEmpty();
        Files.writeString(manifest, "{");
        assertThat(Verification.of(store.publish(draft(GRAPH_A).document(source("a", "texte"))))).isEmpty();
    }

    @Test
    void currentThatPointsNowhereSaysWhatIsThere() throws IOException {
        Files.writeString(folder.resolve("CURRENT"), "0".repeat(64) + "\n");
        assertFault(store::current, "CURRENT", "not in generations/", generation.hash(), "mandat load");
        Files.delete(folder.resolve("CURRENT"));
        assertThat(store.current()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "latest", "../../etc", "\u0000"})
    void currentThatIsNoHashIsNamed(String content) throws IOException {
        Files.writeString(folder.resolve("CURRENT"), content);
        assertFault(store::current, "CURRENT", "damaged", "generations/");
    }

    @Test
    void aBareHashInCurrentIsEnough() throws IOException {
        Generation other = store.publish(draft(quotes("programme/b", "un")));
        Files.writeString(folder.resolve("CURRENT"), generation.hash());
        assertThat(store.current().orElseThrow().hash()).isEqualTo(generation.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void aDumpThatIsNotCanonicalIsNamedWithItsLine() throws IOException {
        Dump.write(Files.createFile(folder.resolve("x.nq.gz")),
                new NamedGraph(GRAPH_A.iri(), GRAPH_A.lines().subList(0, 3)));
        Dump.write(folder.resolve("y.nq.gz"), new NamedGraph(GRAPH_A.iri(),
                java.util.List.of(GRAPH_A.lines().get(0), "<urn:s>  <urn:p> <urn:o> <urn:g> .")));
        QuadReader reader = new QuadReader();
        reader.read(folder.resolve("x.nq.gz"), quad -> assertThat(quad.getGraph().getURI()).startsWith(GRAPH));
        assertFault(() -> reader.read(folder.resolve("y.nq.gz"), quad -> {
        }), "line 2");
    }

    @Test
    void aPlaceThatCannotHoldAStoreIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertFault(() -> Store.at(file.resolve("store")).publish(draft(GRAPH_A)), file.toString(), "--store");
    }

    @Test
    void aReadOnlyStoreIsServedButNotWritten() throws IOException {
        Path generations = folder.resolve("generations");
        Files.setPosixFilePermissions(generations, PosixFilePermissions.fromString("r-xr-xr-x"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            Assumptions.assumeFalse(Files.isWritable(folder), "permissions bind this user");
            try (Form memory = Form.open(generation, FormOptions.defaults());
                    Form disk = Form.open(generation, FormOptions.defaults().inMemoryUpTo(0))) {
                String all = "SELECT ?s { ?s mandat:quote ?q }";
                assertThat(Samples.select(disk, all)).isEqualTo(Samples.select(memory, all)).hasSize(500);
            }
            assertFault(() -> store.publish(draft(quotes("programme/a", "un"))), folder.toString(), "nothing was");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setPosixFilePermissions(generations, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
