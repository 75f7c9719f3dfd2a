package org.mandat.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.junit.jupiter.api.Test;

/** The catalogue describes existing texts by entities that the lexicons describe. */
class CatalogueTest {
    private static final Set<String> ACTORS = Set.of("party", "coalition", "candidate", "signatory", "addressee",
            "election");

    private final Model catalogue = Lexicon.read(Lexicon.seeds().resolve("catalogue.ttl"));

    @Test
    void everyTextIsDescribedOnce() {
        Set<Resource> programmes = Lexicon.instances(catalogue, "Programme");
        assertThat(programmes).hasSize(5);
        assertThat(programmes).allSatisfy(programme -> {
            String id = programme.stringValue().replaceFirst(".*/", "");
            assertThat(one(programme, DCTERMS.IDENTIFIER)).isEqualTo(id);
            Path text = Path.of(URI.create(one(programme, DCTERMS.SOURCE)));
            assertThat(text).isEqualTo(Lexicon.seeds().resolve(id + ".txt"));
            assertThat(Files.isReadable(text)).isTrue();
        });
    }

    @Test
    void whoeverIsNamedIsDescribed() {
        Set<Resource> described = Lexicon.entities().subjects();
        Set<IRI> properties = ACTORS.stream().map(Lexicon::mandat).collect(Collectors.toSet());
        properties.add(DCTERMS.RIGHTS_HOLDER);
        properties.forEach(property -> assertThat(catalogue.filter(null, property, null).objects()).isNotEmpty()
                .allSatisfy(named -> assertThat(described).contains((Resource) named)));
    }

    private String one(Resource programme, IRI property) {
        Set<String> values = catalogue.filter(programme, property, null).objects().stream().map(Object::toString)
                .map(value -> value.replaceAll("^\"|\"$", "")).collect(Collectors.toSet());
        assertThat(values).hasSize(1);
        return values.iterator().next();
    }
}
