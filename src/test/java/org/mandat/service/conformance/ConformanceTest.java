package org.mandat.service.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Every test of the W3C's SPARQL 1.1 suites that a reading endpoint can be given, over HTTP; the outcomes are those of the recorded report. */
class ConformanceTest {
    private static final Path SUITES = Path.of(System.getProperty("mandat.suites", "../shared/suites"));
    private static final Path FOLDER = Path.of("src/test/conformance");
    private static final Suite SUITE = new Suite(SUITES.resolve("w3c-sparql11"));
    private static Optional<SuiteServer> server = Optional.empty();

    @BeforeAll
    static void start() {
        if (Files.isDirectory(SUITE.folder())) {
            server = Optional.of(new SuiteServer());
        }
    }

    @AfterAll
    static void stop() {
        server.ifPresent(SuiteServer::close);
    }

    @TestFactory
    List<DynamicTest> suites() throws IOException {
        if (server.isEmpty()) {
            System.out.println("skipping: " + SUITE.folder() + " is not there (the property mandat.suites says where)");
            return List.of();
        }
        List<Outcomes.Exception> exceptions = Outcomes.Exception.read(FOLDER.resolve("exceptions.txt"));
        Outcomes outcomes = new Outcomes();
        List<DynamicTest> tests = new ArrayList<>();
        for (Suite.Entry entry : SUITE.entries()) {
            tests.add(DynamicTest.dynamicTest(entry.name(), () -> perform(entry, exceptions, outcomes)));
        }
        tests.add(DynamicTest.dynamicTest("report", () -> report(outcomes)));
        return tests;
    }

    private static void perform(Suite.Entry entry, List<Outcomes.Exception> exceptions, Outcomes outcomes)
            throws Throwable {
        Optional<Outcomes.Exception> exception = exceptions.stream()
                .filter(each -> entry.name().startsWith(each.beginning())).findFirst();
        if (exception.isPresent() && !exception.get().outcome().equals("failed")) {
            outcomes.add(entry.iri(), exception.get().outcome(), exception.get().reason());
            return;
        }
        try {
            run(entry).execute();
        } catch (Throwable fault) {
            outcomes.add(entry.iri(), "failed", exception.map(Outcomes.Exception::reason).orElse("not expected"));
            if (exception.isEmpty()) {
                throw fault;
            }
            return;
        }
        outcomes.add(entry.iri(), "passed", "");
        assertThat(exception).as("it is said to fail, but passes").isEmpty();
    }

    private static Executable run(Suite.Entry entry) {
        Evaluation evaluation = new Evaluation(SUITE, server.orElseThrow());
        Protocol protocol = new Protocol(SUITE, server.orElseThrow());
        Description description = new Description(server.orElseThrow());
        return switch (entry.type()) {
            case "QueryEvaluationTest", "CSVResultFormatTest" -> () -> evaluation.evaluates(entry);
            case "PositiveSyntaxTest11" -> () -> evaluation.accepts(entry);
            case "NegativeSyntaxTest11" -> () -> evaluation.refuses(entry);
            case "ProtocolTest" -> () -> protocol.queries(entry);
            case "GraphStoreProtocolTest" -> () -> protocol.graphs(entry);
            case "ServiceDescriptionTest" -> switch (entry.name()) {
                case "service-description/returns-rdf" -> description::returnsRdf;
                case "service-description/has-endpoint-triple" -> description::namesItsEndpoint;
                default -> description::keepsToTheSchema;
            };
            default -> throw new IllegalArgumentException("what is a " + entry.type() + "?");
        };
    }

    private static void report(Outcomes outcomes) throws IOException {
        System.out.println("SPARQL 1.1 conformance: " + outcomes.summary());
        Path recorded = FOLDER.resolve("earl.ttl");
        if ("write".equals(System.getProperty("mandat.golden"))) {
            Files.writeString(recorded, outcomes.earl());
        }
        assertThat(outcomes.earl()).isEqualTo(Files.readString(recorded));
    }
}
