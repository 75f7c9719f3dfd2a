package org.mandat.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** The scheme of themes is sound, and each of its cues points into it. */
class ThemesTest {
    private static final IRI SCHEME = Values.iri("https://w3id.org/mandat/theme");

    private final Model themes = Lexicon.read(Lexicon.seeds().resolveSibling("ontology/themes.ttl"));
    private final Model cues = Lexicon.read(Lexicon.seeds().resolveSibling("mappings/cues/themes.ttl"));
    private final Set<Resource> concepts = themes.filter(null, SKOS.IN_SCHEME, SCHEME).subjects();
    private final Set<Resource> tops = themes.filter(null, SKOS.TOP_CONCEPT_OF, SCHEME).subjects();

    @Test
    void theTopConceptsAreThoseOfTheGoldAnnotation() {
        assertThat(tops).hasSize(18).contains(Values.iri(SCHEME.stringValue(), "/other"));
        assertThat(themes.filter(SCHEME, SKOS.HAS_TOP_CONCEPT, null).objects()).hasSameElementsAs(Set.copyOf(tops));
        assertThat(concepts).hasSizeGreaterThanOrEqualTo(18 + 60);
    }

    @Test
    void everyConceptIsNamedAndDefinedInBothLanguages() {
        assertThat(concepts).allSatisfy(concept -> {
            for (IRI property : Set.of(SKOS.PREF_LABEL, SKOS.DEFINITION)) {
                assertThat(themes.filter(concept, property, null)).as("%s of %s", property, concept).hasSize(2);
                assertThat(Lexicon.languages(themes, concept, property)).containsExactly("en", "fr");
            }
        });
    }

    @Test
    void noTwoConceptsShareAName() {
        Map<Value, Long> names = concepts.stream().flatMap(concept -> Set.of(SKOS.PREF_LABEL, SKOS.ALT_LABEL).stream()
                .flatMap(property -> themes.filter(concept, property, null).objects().stream()))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        assertThat(names).allSatisfy((name, uses) -> assertThat(uses).as(name.stringValue()).isEqualTo(1));
    }

    @Test
    void everyConceptLeadsToOneTop() {
        assertThat(concepts).allSatisfy(concept -> assertThat(tops).contains(top(concept)));
        assertThat(tops).allSatisfy(top -> assertThat(broader(top)).isEmpty());
    }

    @Test
    void matchesAreThoseOfTheReferenceTableAndAsSure() throws IOException {
        Map<String, Boolean> known = references();
        themes.filter(null, SKOS.EXACT_MATCH, null).objects()
                .forEach(match -> assertThat(known.get(match.stringValue())).as("exact %s", match).isEqualTo(true));
        themes.filter(null, SKOS.CLOSE_MATCH, null).objects()
                .forEach(match -> assertThat(known).containsKey(match.stringValue()));
    }

    @Test
    void everyCueSaysWhatItMeansAndShowsIt() {
        Set<Resource> all = Lexicon.instances(cues, "ThemeCue");
        assertThat(all).hasSizeGreaterThanOrEqualTo(90).hasSameElementsAs(cues.subjects());
        assertThat(all).allSatisfy(cue -> {
            assertThat(cues.filter(cue, Lexicon.mandat("theme"), null).objects()).hasSize(1)
                    .allSatisfy(theme -> assertThat(concepts).contains((Resource) theme));
            assertThat(cues.filter(cue, Lexicon.mandat("weight"), null).objects()).hasSize(1)
                    .allSatisfy(weight -> assertThat(((Literal) weight).doubleValue()).isBetween(0.5, 4.0));
            assertThat(Lexicon.languages(cues, cue, RDFS.LABEL)).containsExactly("en", "fr");
            for (String property : Set.of("word", "example", "counterExample")) {
                assertThat(cues.filter(cue, Lexicon.mandat(property), null)).as("%s of %s", property, cue).isNotEmpty();
            }
        });
    }

    @Test
    void everyThemeHasACue() {
        Set<Value> cued = cues.filter(null, Lexicon.mandat("theme"), null).objects();
        assertThat(concepts).filteredOn(concept -> !tops.contains(concept))
                .allSatisfy(c -> assertThat(cued).contains(c));
    }

    private Resource top(Resource concept) {
        Set<Resource> seen = new LinkedHashSet<>();
        Resource at = concept;
        while (!broader(at).isEmpty()) {
            assertThat(seen.add(at)).as("a circle through %s", at).isTrue();
            assertThat(broader(at)).as("one broader concept of %s", at).hasSize(1);
            at = (Resource) broader(at).iterator().next();
        }
        return at;
    }

    private Set<Value> broader(Resource concept) {
        return themes.filter(concept, SKOS.BROADER, null).objects();
    }

    /** Identifiers of themes at other authorities, and whether the pair is sure. */
    private static Map<String, Boolean> references() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ThemesTest.class.getResourceAsStream("/reference/links.tsv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split("\t", -1)).filter(cell -> cell[2].equals("thème"))
                    .collect(Collectors.toMap(cell -> cell[4], cell -> cell[6].equals("high"), Boolean::logicalOr));
        }
    }
}
