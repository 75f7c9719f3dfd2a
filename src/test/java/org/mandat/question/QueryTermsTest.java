package org.mandat.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A query with a misspelt term would find nothing and say so as if it were a fact. */
class QueryTermsTest {
    private static final Pattern TERM = Pattern.compile("(?<![\\w-])(mandat|effect|theme|unit|kind):([A-Za-z][\\w-]*)");
    private static final Graph ONTOLOGY = ontology();

    static Stream<Path> queries() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("queries"))) {
            return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyTermIsDeclared(Path file) throws IOException {
        String query = Files.readString(file).replaceAll("<[^>\\s]*>|\"[^\"]*\"|(?m)#.*$", " ");
        Set<String> unknown = new TreeSet<>();
        TERM.matcher(query).results().forEach(term -> {
            String iri = Prefixes.expand(term.group()).orElseThrow();
            if (!ONTOLOGY.contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY)) {
                unknown.add(term.group());
            }
        });
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void noClockNoChanceAndOnlyPrefixesInUse(Path file) throws IOException {
        String query = Files.readString(file).replaceAll("(?m)^#.*$", "");
        assertThat(query).doesNotContainPattern("\\b(NOW|RAND|UUID|STRUUID|BNODE)\\s*\\(");
        Pattern.compile("(?m)^PREFIX (\\w+):").matcher(query).results()
                .forEach(prefix -> assertThat(query).containsPattern("[^\\w-]" + prefix.group(1) + ":[^\\s]"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void frenchIsSetAsFrenchIs(Path file) throws IOException {
        for (Header.Entry entry : Header.read(file.toString(), Files.readString(file)).entries()) {
            if (entry.key().endsWith("-fr")) {
                assertThat(entry.value())
                        .doesNotContainPattern("[^\\u202F][;?!]|[^\\u00A0]:( |$)|«[^\\u00A0]|[^\\u00A0]»|'");
            }
        }
    }

    @Test
    void thereAreEnough() throws IOException {
        assertThat(Questions.read(Path.of("queries")).all()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(queries().filter(file -> file.startsWith("queries/checks"))).hasSizeGreaterThanOrEqualTo(12);
    }

    private static Graph ontology() {
        Graph all = GraphFactory.createDefaultGraph();
        try (Stream<Path> files = Files.list(Path.of("ontology"))) {
            files.filter(file -> file.toString().endsWith(".ttl")).sorted()
                    .forEach(file -> RDFParser.source(file).parse(all));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all;
    }
}
