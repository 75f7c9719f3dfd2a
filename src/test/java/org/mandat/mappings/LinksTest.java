package org.mandat.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** A wrong link is worse than none: the lexicons link to what the reference table has seen, as surely as it is sure. */
class LinksTest {
    /** Schemes whose identifiers name the thing itself. */
    private static final Set<String> THINGS = Set.of("wikidata", "dbpedia", "dbpedia-fr", "isni", "eli", "ror");
    /** Schemes whose addresses are pages or one version of the thing. */
    private static final Set<String> PAGES = Set.of("data-gouv-organisation", "service-public-annuaire",
            "legifrance-jorf",
            "legifrance-code", "eli-version-jo", "parlgov");
    private static final List<IRI> LINKS = List.of(OWL.SAMEAS, RDFS.SEEALSO, SKOS.CLOSE_MATCH, DCTERMS.IDENTIFIER);

    private record Row(String key, String kind, String scheme, String value, boolean sure) {
        static Row of(String line) {
            String[] cell = line.split("\t", -1);
            return new Row(cell[0].replaceFirst("^election-", ""), cell[2], cell[3], cell[4], cell[6].equals("high"));
        }

        String link() {
            if (!value.startsWith("http")) {
                return key + " " + DCTERMS.IDENTIFIER + " " + scheme + ":" + value;
            }
            return key + " " + property() + " " + value;
        }

        private IRI property() {
            if (scheme.equals("ror") && kind.equals("entreprise")) {
                return SKOS.CLOSE_MATCH;
            }
            if (!sure || PAGES.contains(scheme)) {
                return RDFS.SEEALSO;
            }
            return THINGS.contains(scheme) ? OWL.SAMEAS : SKOS.CLOSE_MATCH;
        }
    }

    @Test
    void linksAreThoseOfTheReferenceTable() throws IOException {
        Model lexicon = Lexicon.entities();
        Set<String> keys = new TreeSet<>();
        lexicon.subjects().forEach(entity -> keys.add(key(entity)));
        Set<String> expected = new TreeSet<>();
        for (Row row : rows()) {
            if (keys.contains(row.key())) {
                expected.add(row.link());
            }
        }
        Set<String> links = new TreeSet<>();
        for (IRI property : LINKS) {
            for (Statement link : lexicon.filter(null, property, null)) {
                links.add(key(link.getSubject()) + " " + property + " " + link.getObject().stringValue());
            }
        }
        assertThat(links).isEqualTo(expected);
        assertThat(links).hasSizeGreaterThan(100);
    }

    private static String key(Resource entity) {
        return entity.stringValue().replaceFirst(".*/", "");
    }

    private static List<Row> rows() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LinksTest.class.getResourceAsStream("/reference/links.tsv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(Row::of).toList();
        }
    }
}
