package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a programme, a body or a rule is called, its pages show it as words. */
class HostileNamesTest {
    private static final String HOSTILE = "\\\"></script></title><script>alert(1)</script><img src=x onerror=alert(2)>'&{{7*7}}";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer
                .ofTrig("""
                        PREFIX mandat: <https://w3id.org/mandat/def#>
                        PREFIX effect: <https://w3id.org/mandat/effect/>
                        PREFIX theme: <https://w3id.org/mandat/theme/>
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        PREFIX dcterms: <http://purl.org/dc/terms/>
                        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        PREFIX oa: <http://www.w3.org/ns/oa#>
                        PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
                        BASE <https://w3id.org/mandat/id/>
                        GRAPH <graph/programme/p> {
                          <programme/p> a mandat:Programme ; dcterms:title "H"@fr ; mandat:year 2022 ; mandat:party <party/q> ; mandat:election <election/e> .
                          <programme/p/section/1> a mandat:Section ; dcterms:title "H"@fr ; mandat:number "H" ; dcterms:isPartOf <programme/p> .
                          <measure/p/1> a mandat:Measure ; mandat:statedIn <programme/p> ; mandat:quote "H"@fr ; mandat:proposedBy <party/q> ; mandat:cue <cue/c/d> ;
                            mandat:inSection <programme/p/section/1> ; mandat:effect <measure/p/1/effect/i/create> ; mandat:theme theme:t ; mandat:repeals <law/l> ;
                            mandat:company <company/c> ; mandat:target <measure/p/1/target/t> ; mandat:passage <text/p/passage/0-9> .
                          <text/p/passage/0-9> nif:beginIndex 0 ; nif:endIndex 9 ; oa:hasSelector <text/p/passage/0-9/selector> .
                          <text/p/passage/0-9/selector> oa:exact "H" ; oa:prefix "H" ; oa:suffix "H" .
                          <measure/p/1/effect/i/create> a mandat:InstitutionalEffect ; mandat:of <measure/p/1> ; mandat:institution <institution/i> ; mandat:kind effect:create ;
                            mandat:cue <cue/c/d> ; mandat:passage <text/p/passage/0-9> ; mandat:condition <text/p/passage/0-9> .
                          <measure/p/1/target/t> a mandat:Target ; mandat:of <measure/p/1> ; mandat:value 3.0 ; mandat:per "H"@fr ; mandat:indicator "H"@fr ;
                            mandat:deadline "2023" ; mandat:deadlineEnd "2023-12-31T23:59:59" .
                          <measure/p/1/reading/1> a mandat:Reading ; mandat:of <measure/p/1> ; rdf:predicate mandat:repeals ; rdf:object <law/l> .
                          <measure/p/1/reading/2> a mandat:Reading ; mandat:of <measure/p/1> ; rdf:predicate mandat:theme ; rdf:object theme:t .
                          <measure/p/1/reading/3> a mandat:Reading ; mandat:of <measure/p/1> ; rdf:predicate mandat:company ; rdf:object <company/c> .
                          <review/r> oa:hasTarget <measure/p/1> ; mandat:verdict mandat:confirmed ; dcterms:creator "H" ; dcterms:created "H" ; rdfs:comment "H"@fr .
                        }
                        GRAPH <graph/reference> {
                          <institution/i> a mandat:Institution ; skos:prefLabel "H"@fr ; mandat:acronym "H" ; skos:altLabel "H2"@fr ; skos:definition "H"@fr ;
                            <http://www.w3.org/2002/07/owl#sameAs> <javascript:alert(1)>, <https://example.org/x%22%3E> ; dcterms:identifier "H" .
                          <party/q> a mandat:Party ; skos:prefLabel "H"@fr . <law/l> a mandat:Law ; skos:prefLabel "H"@fr . <company/c> a mandat:Company ; skos:prefLabel "H"@fr .
                          <election/e> a mandat:Election ; skos:prefLabel "H"@fr ; dcterms:date "H" . mandat:confirmed rdfs:label "H"@fr .
                          theme:t a skos:Concept ; skos:inScheme <https://w3id.org/mandat/theme> ; skos:prefLabel "H"@fr .
                          effect:empower a skos:Concept ; skos:inScheme <https://w3id.org/mandat/effect> ; skos:prefLabel "H"@fr .
                          effect:create a skos:Concept ; skos:inScheme <https://w3id.org/mandat/effect> ; skos:prefLabel "H"@fr ; skos:broader effect:empower .
                          <cue/c/d> a mandat:EffectCue ; rdfs:label "H"@fr ; mandat:pattern "H" ; mandat:word "H" ; mandat:example "H" ; mandat:counterExample "H" ; mandat:kind effect:create .
                        }"""
                        .replace("H\"", HOSTILE + "\""));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/programmes", "/institutions", "/parties", "/themes", "/laws", "/companies", "/elections",
                    "/matrix", "/matrix?format=svg", "/matrix?q=%3Cscript%3E&year=%3Cscript%3E", "/compare?programme=p",
                    "/compare?programme=%22%3E%3Cscript%3E", "/targets", "/targets?format=svg",
                    "/targets?on=%3Cscript%3E", "/page/programme/p",
                    "/page/programme/p/section/1", "/page/measure/p/1", "/page/institution/i", "/page/party/q",
                    "/page/law/l", "/page/company/c",
                    "/page/election/e", "/page/theme/t", "/page/effect/create", "/page/cue/c/d"})
    void areOnlyWords(String path) {
        HttpResponse<String> answer = server.get(path, "Accept", "text/html,*/*;q=0.1");
        assertThat(answer.statusCode()).as(path).isIn(200, 400, 404);
        assertThat(answer.body()).as(path).doesNotContain("<script>", "<img src=x", "</script></title>",
                "href=\"javascript:");
        if (!path.contains("?") && !path.equals("/about")) {
            assertThat(answer.body()).as(path).contains("&lt;script&gt;alert(1)", "{{7*7}}");
        }
    }
}
