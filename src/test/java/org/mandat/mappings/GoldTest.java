package org.mandat.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.document.Folding;

/** The gold annotation quotes its texts word for word, and speaks of themes and effects that there are. */
class GoldTest {
    private final Set<String> themes = names("themes", true);
    private final Set<String> effects = names("effects", false);

    @ParameterizedTest
    @ValueSource(strings = {"ps-2011", "hamon-2017", "lfi-2017", "ps-2022", "up-2022"})
    void annotationsAreVerbatim(String id) throws IOException {
        String text = Folding.fold(Files.readString(Lexicon.seeds().resolve(id + ".txt")));
        Path gold = Lexicon.seeds().resolveSibling("src/test/gold/" + id + ".jsonl");
        List<JsonObject> entries = Files.readAllLines(gold).stream().map(JSON::parse).toList();
        assertThat(entries).hasSizeGreaterThan(20);
        assertThat(entries).extracting(e -> e.getString("quote")).doesNotHaveDuplicates().allSatisfy(
                quote -> assertThat(text).contains(Folding.fold(quote)));
        assertThat(entries).allSatisfy(entry -> {
            List<String> accepted = strings(entry.getObj("themes"), "ok");
            assertThat(themes).containsAll(accepted);
            assertThat(accepted).containsAll(strings(entry.getObj("themes"), "required"));
            entry.getArray("institutions").forEach(body -> {
                List<String> tolerated = strings(body.getAsObject(), "ok");
                assertThat(effects).containsAll(tolerated);
                assertThat(tolerated).containsAll(strings(body.getAsObject(), "effects"));
            });
        });
    }

    private static List<String> strings(JsonObject object, String key) {
        return object.getArray(key).map(value -> value.getAsString().value()).toList();
    }

    private static Set<String> names(String scheme, boolean top) {
        Model model = Lexicon.read(Lexicon.seeds().resolveSibling("ontology/" + scheme + ".ttl"));
        return model.filter(null, top ? SKOS.TOP_CONCEPT_OF : SKOS.IN_SCHEME, null).subjects().stream()
                .map(concept -> concept.stringValue().replaceFirst(".*/", "")).collect(Collectors.toSet());
    }
}
