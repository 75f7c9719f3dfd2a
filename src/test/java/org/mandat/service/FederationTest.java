package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that join this endpoint with another one, and know nothing of either but the address. */
class FederationTest {
    private static final String QUERY = """
            PREFIX mandat: <https://w3id.org/mandat/def#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?label ?quote WHERE {
              ?theirs rdfs:label ?label .
              %s ?ours owl:sameAs ?theirs . ?effect mandat:institution ?ours ; mandat:of/mandat:quote ?quote . %s
            }""";
    @TempDir
    static Path folder;
    private static TestServer mandat;
    private static FusekiServer other;

    @BeforeAll
    static void start() {
        mandat = TestServer.ofStore(TestServer.store(folder, Path.of("src/test/resources/fixture.trig")));
        other = FusekiServer.create().loopback(true).port(0).add("/sparql", DataService
                .newBuilder(RDFParser.fromString("""
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        <http://www.wikidata.org/entity/Q215987> rdfs:label "348 sièges"@fr .
                        <http://www.wikidata.org/entity/Q193582> rdfs:label "577 sièges"@fr .
                        """, Lang.TURTLE).toDatasetGraph())
                .addEndpoint(Operation.Query).build()).build().start();
    }

    @AfterAll
    static void stop() {
        other.stop();
        mandat.close();
    }

    @Test
    void jenaJoinsItByService() {
        String query = QUERY.formatted("SERVICE <" + mandat.endpoint() + "> {", "}");
        List<String> rows = new ArrayList<>();
        try (QueryExecHTTP execution = QueryExecHTTP.service(other.datasetURL("sparql")).query(query).build()) {
            execution.select().forEachRemaining(row -> rows.add(row.get("label").getLiteralLexicalForm() + " "
                    + row.get("quote").getLiteralLexicalForm()));
        }
        assertThat(rows).containsExactly("348 sièges Nous supprimerons le Sénat.");
    }

    /** Its jars are copied into target/ at its first run; without Maven or a package registry it is skipped, and says so. */
    @Test
    void fedXJoinsItKnowingTheAddressAlone() throws IOException, InterruptedException {
        assumeTrue(Boolean.getBoolean("mandat.full"), "profile full");
        Path jars = Path.of("target/fedx").toAbsolutePath();
        if (!Files.isDirectory(jars)) {
            skipUnless(run(Path.of("."), 600, "mvn", "-q", "-B", "-f", "src/test/fedx/pom.xml",
                    "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies",
                    "-DoutputDirectory=" + jars).succeeded(), "FedX cannot be installed");
        }
        Run joined = run(Path.of("."), 120, Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                jars + "/*", "src/test/fedx/Join.java", QUERY.formatted("", ""), mandat.endpoint(),
                other.datasetURL("sparql"));
        // Newer Javas warn of what its libraries do.
        assertThat(joined.out().lines().filter(line -> !line.startsWith("WARNING: ")))
                .containsExactly("label=348 sièges quote=Nous supprimerons le Sénat.");
    }

    /** Installed into target/ at its first run; without Node or a package registry it is skipped, and says so. */
    @Test
    void comunicaJoinsItKnowingTheAddressAlone() throws IOException, InterruptedException {
        assumeTrue(Boolean.getBoolean("mandat.full"), "profile full");
        Path modules = Path.of("target/comunica").toAbsolutePath();
        skipUnless(run(Path.of("."), 20, "node", "--version").succeeded(), "there is no Node");
        if (!Files.exists(modules.resolve("node_modules/@comunica/query-sparql"))) {
            Files.createDirectories(modules);
            Files.copy(Path.of("src/test/comunica/package.json"), modules.resolve("package.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            skipUnless(run(modules, 600, "npm", "install", "--no-audit", "--no-fund").succeeded(),
                    "Comunica cannot be installed");
        }
        Run counted = comunica(modules, "PREFIX mandat: <https://w3id.org/mandat/def#> "
                + "SELECT (COUNT(?m) AS ?n) { ?m a mandat:Measure }", mandat.endpoint());
        assertThat(counted.out()).as(counted.out()).contains("n=17");
        Run joined = comunica(modules, QUERY.formatted("", ""), mandat.endpoint(), other.datasetURL("sparql"));
        assertThat(joined.out().strip()).isEqualTo("label=348 sièges quote=Nous supprimerons le Sénat.");
    }

    private static Run comunica(Path modules, String query, String... sources)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("node", "src/test/comunica/query.mjs", modules.toString(), query));
        command.addAll(Arrays.asList(sources));
        return run(Path.of("."), 120, command.toArray(String[]::new));
    }

    private record Run(boolean succeeded, String out) {
    }

    private static Run run(Path in, int seconds, String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "run", ".txt");
        try {
            Process process = new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true)
                    .redirectOutput(out.toFile()).start();
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            return new Run(ended && process.exitValue() == 0, Files.readString(out));
        } catch (IOException e) {
            return new Run(false, String.valueOf(e.getMessage()));
        }
    }

    private static void skipUnless(boolean there, String why) {
        if (!there) {
            System.out.println("skipping a test of federation: " + why);
        }
        assumeTrue(there, why);
    }
}
