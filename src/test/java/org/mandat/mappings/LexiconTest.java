package org.mandat.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.IStemmer;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.ORG;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** Every entity is complete, and a name leads to one entity of its kind. */
class LexiconTest {
    private static final Set<String> TYPES = Set.of("Institution", "InstitutionGroup", "PublicActor", "Party",
            "Coalition", "Person",
            "Association", "Law", "Company", "Place", "Election");
    private static final Set<String> BODIES = Set.of("Institution", "InstitutionGroup", "PublicActor");
    /** Names that are a law's and a body's: which one is meant is for the text to say. */
    private static final Set<String> LAW_OR_BODY = Set.of("hadopi");
    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final Model lexicon = Lexicon.entities();

    @Test
    void everyEntityIsNamedAndDefinedInFrenchAndEnglish() {
        assertThat(lexicon.subjects()).allSatisfy(entity -> {
            assertThat(entity.stringValue()).startsWith(Lexicon.ID);
            assertThat(lexicon.filter(entity, SKOS.PREF_LABEL, null)).hasSize(2);
            assertThat(Lexicon.languages(lexicon, entity, SKOS.PREF_LABEL)).containsExactly("en", "fr");
            assertThat(lexicon.filter(entity, SKOS.DEFINITION, null)).hasSize(2);
            assertThat(Lexicon.languages(lexicon, entity, SKOS.DEFINITION)).containsExactly("en", "fr");
            assertThat(types(entity)).hasSize(1).isSubsetOf(TYPES);
        });
    }

    @Test
    void everyPublicActorHasOneStatusAndOneKind() {
        assertThat(bodies()).allSatisfy(body -> {
            assertThat(lexicon.filter(body, Lexicon.mandat("status"), null).objects()).hasSize(1)
                    .isSubsetOf(Lexicon.mandat("existing"), Lexicon.mandat("former"), Lexicon.mandat("proposed"));
            assertThat(lexicon.filter(body, ORG.CLASSIFICATION, null)).hasSize(1);
        });
    }

    @Test
    void membersAndSuccessorsAreDescribed() {
        List.of("https://schema.org/member", "http://purl.org/dc/terms/isReplacedBy").forEach(
                property -> assertThat(lexicon.filter(null, Values.iri(property), null).objects()).isNotEmpty()
                        .allSatisfy(value -> assertThat(lexicon.subjects()).contains((Resource) value)));
    }

    @Test
    void aNameLeadsToOneEntity() {
        for (String language : List.of("fr", "en")) {
            Map<String, Set<String>> owners = new TreeMap<>();
            for (Resource entity : lexicon.subjects()) {
                for (String name : Lexicon.names(lexicon, entity, language)) {
                    owners.computeIfAbsent(folded(name), key -> new TreeSet<>()).add(entity.stringValue());
                }
            }
            owners.values().removeIf(entities -> entities.size() == 1);
            assertThat(owners.keySet()).isSubsetOf(LAW_OR_BODY);
            assertThat(owners.values()).allSatisfy(entities -> assertThat(entities.stream()
                    .map(iri -> iri.substring(Lexicon.ID.length()).replaceFirst("/.*", "")))
                    .containsExactly("institution", "law"));
        }
    }

    /** Unless it says that the word means nothing else: « le sénat ». */
    @Test
    void aCapitalisedNameThatIsAlsoAWordIsMatchedAsSpelled() throws IOException {
        URL url = Objects.requireNonNull(getClass().getResource("/org/languagetool/resource/fr/french.dict"));
        IStemmer words = new DictionaryLookup(Dictionary.read(url));
        List<String> loose = new ArrayList<>();
        for (Resource entity : lexicon.subjects()) {
            boolean told = lexicon.contains(entity, Lexicon.mandat("caseSensitive"), null);
            Set<String> names = Lexicon.names(lexicon, entity, "fr");
            lexicon.filter(entity, Lexicon.mandat("acronym"), null).objects()
                    .forEach(acronym -> names.remove(acronym.stringValue()));
            names.stream()
                    .filter(name -> !told && ONE_WORD.matcher(name).matches()
                            && UCharacter.isUpperCase(name.codePointAt(0)))
                    .filter(name -> !words.lookup(name.toLowerCase(Locale.ROOT)).isEmpty()).forEach(loose::add);
        }
        assertThat(loose).isEmpty();
    }

    @Test
    void theLexiconsAreBroad() {
        assertThat(bodies()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(Lexicon.instances(lexicon, "Law")).hasSizeGreaterThanOrEqualTo(100);
    }

    private Set<Resource> bodies() {
        Set<Resource> bodies = new TreeSet<>((a, b) -> a.stringValue().compareTo(b.stringValue()));
        BODIES.forEach(type -> bodies.addAll(Lexicon.instances(lexicon, type)));
        return bodies;
    }

    private Set<String> types(Resource entity) {
        Set<String> types = new TreeSet<>();
        lexicon.filter(entity, RDF.TYPE, null).objects()
                .forEach(type -> types.add(type.stringValue().replace(Lexicon.MANDAT, "")));
        types.remove(ORG.POST.stringValue());
        return types;
    }

    private static String folded(String name) {
        String decomposed = Normalizer2.getNFDInstance().normalize(name);
        return UCharacter.foldCase(MARKS.matcher(decomposed).replaceAll(""), true);
    }
}
