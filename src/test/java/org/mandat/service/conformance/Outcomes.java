package org.mandat.service.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of each test, and the report of it in <a href="https://www.w3.org/TR/EARL10-Schema/">EARL</a>. */
final class Outcomes {
    private static final String HEAD = """
            # Mandat's server against the W3C's SPARQL 1.1 suites, over HTTP. Written by ConformanceTest with -Dmandat.golden=write.
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix doap: <http://usefulinc.com/ns/doap#> .
            @prefix earl: <http://www.w3.org/ns/earl#> .

            <#mandat> a earl:Software , earl:TestSubject , doap:Project ; doap:name "Mandat" ;
                dcterms:description "the SPARQL endpoint, reading only, with the datasets of the suites as generations"@en .
            <#runner> a earl:Software , earl:Assertor ; dcterms:title "Mandat's own tests"@en .
            """;

    /**
     * Tests that are not run, or known to fail.
     *
     * @param outcome  of EARL: {@code inapplicable}, {@code untested}, {@code failed}
     * @param beginning of the names of the tests
     */
    record Exception(String outcome, String beginning, String reason) {
        static List<Exception> read(Path file) throws IOException {
            List<Exception> exceptions = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("\\s+", 3);
                    exceptions.add(new Exception(parts[0], parts[1], parts[2]));
                }
            }
            return exceptions;
        }
    }

    private record Outcome(String value, String reason) {
    }

    private final SortedMap<String, Outcome> byTest = new TreeMap<>();

    void add(String iri, String outcome, String reason) {
        byTest.put(iri, new Outcome(outcome, reason));
    }

    long count(String outcome) {
        return byTest.values().stream().filter(each -> each.value().equals(outcome)).count();
    }

    /** As {@code passed 412, failed 0, …}. */
    String summary() {
        return "passed " + count("passed") + ", failed " + count("failed") + ", inapplicable " + count("inapplicable")
                + ", untested " + count("untested");
    }

    String earl() {
        StringBuilder turtle = new StringBuilder(HEAD);
        byTest.forEach((iri, outcome) -> turtle
                .append("\n[] a earl:Assertion ; earl:assertedBy <#runner> ; earl:subject <#mandat> ;\n    earl:test <")
                .append(iri)
                .append("> ; earl:mode earl:automatic ;\n    earl:result [ a earl:TestResult ; earl:outcome earl:")
                .append(outcome.value())
                .append(outcome.reason().isEmpty()
                        ? ""
                        : " ; dcterms:description \"" + outcome.reason().replace("\"", "\\\"") + "\"@en")
                .append(" ] .\n"));
        return turtle.toString();
    }
}
