package org.mandat.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.system.StreamRDFCountingBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.mandat.question.Question;
import org.mandat.question.Questions;

/** What is asked: the questions of {@code queries/}, and thirty that somebody might write. */
record Mix(List<Asked> asked) {
    static final String ROWS = "application/sparql-results+json";
    static final String TRIPLES = "application/n-triples";
    private static final Pattern YES = Pattern.compile("\"boolean\"\\s*:\\s*true|\"value\"\\s*:\\s*\"1\"");
    private static final String PREFIXES = """
            PREFIX mandat: <https://w3id.org/mandat/def#>
            PREFIX id: <https://w3id.org/mandat/id/>
            PREFIX institution: <https://w3id.org/mandat/id/institution/>
            PREFIX programme: <https://w3id.org/mandat/id/programme/>
            PREFIX theme: <https://w3id.org/mandat/theme/>
            PREFIX effect: <https://w3id.org/mandat/effect/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            """;

    /** Kind, then the query without its prefixes. */
    private static final List<List<String>> WRITTEN = List.of(
            List.of("look-up", "SELECT * { institution:cnil ?p ?o }"),
            List.of("look-up", "SELECT * { ?s ?p institution:cnil }"),
            List.of("look-up", "SELECT * { programme:up-2022 ?p ?o }"),
            List.of("look-up", "SELECT ?label { theme:connectivity skos:prefLabel ?label }"),
            List.of("look-up", "SELECT ?quote { ?m mandat:statedIn programme:ps-2011 ; mandat:quote ?quote }"),
            List.of("look-up", "ASK { ?m mandat:statedIn programme:up-2022 ; mandat:theme theme:connectivity }"),
            List.of("look-up", "CONSTRUCT WHERE { institution:anssi ?p ?o }"),
            List.of("look-up", "SELECT ?g { GRAPH ?g { programme:hamon-2017 a mandat:Programme } }"),
            List.of("join", "SELECT ?m ?i ?k { ?e mandat:of ?m ; mandat:institution ?i ; mandat:kind ?k }"),
            List.of("join",
                    "SELECT ?q ?label { ?e mandat:of ?m ; mandat:institution institution:cnil ; mandat:kind/skos:prefLabel ?label . ?m mandat:quote ?q }"),
            List.of("join",
                    "SELECT ?a ?b { ?a mandat:theme ?t ; mandat:statedIn programme:up-2022 . ?b mandat:theme ?t ; mandat:statedIn programme:ps-2022 }"),
            List.of("join",
                    "SELECT ?m ?y { ?m a mandat:Measure ; mandat:statedIn ?p . ?p mandat:year ?y FILTER(?y > 2012) }"),
            List.of("join",
                    "SELECT ?i ?name { ?p mandat:mentions ?i . ?i skos:prefLabel ?name FILTER(LANG(?name) = 'fr') }"),
            List.of("join", "SELECT ?m { ?m a mandat:Measure FILTER NOT EXISTS { ?e mandat:of ?m } }"),
            List.of("join", "SELECT ?m ?t { ?m a mandat:Measure OPTIONAL { ?m mandat:theme ?t } }"),
            List.of("join", "SELECT ?m ?w { ?m prov:wasDerivedFrom ?w }"),
            List.of("aggregate", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
            List.of("aggregate", "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p"),
            List.of("aggregate", "SELECT ?c (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c } GROUP BY ?c"),
            List.of("aggregate",
                    "SELECT ?i (COUNT(DISTINCT ?m) AS ?n) { ?e mandat:institution ?i ; mandat:of ?m } GROUP BY ?i ORDER BY DESC(?n) ?i"),
            List.of("aggregate",
                    "SELECT ?y ?t (COUNT(*) AS ?n) { ?m mandat:theme ?t ; mandat:statedIn/mandat:year ?y } GROUP BY ?y ?t"),
            List.of("aggregate", "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"),
            List.of("aggregate", "SELECT (AVG(STRLEN(?q)) AS ?length) { ?m mandat:quote ?q }"),
            List.of("text", "SELECT ?m ?q { ?m mandat:quote ?q FILTER(CONTAINS(LCASE(STR(?q)), 'logiciel')) }"),
            List.of("text", "SELECT ?m ?q { ?m mandat:quote ?q FILTER(REGEX(STR(?q), 'fibre|haut débit', 'i')) }"),
            List.of("text", "SELECT ?s ?l { ?s skos:prefLabel ?l FILTER(STRSTARTS(STR(?l), 'Auto')) }"),
            List.of("path", "SELECT ?t { ?t skos:broader* theme:connectivity }"),
            List.of("path", "SELECT ?k (COUNT(?e) AS ?n) { ?e mandat:kind ?x . ?x skos:broader* ?k } GROUP BY ?k"),
            List.of("path", "SELECT DISTINCT ?o { programme:ps-2011 (prov:wasDerivedFrom|dcterms:creator)+ ?o }"),
            List.of("path", "SELECT ?m { ?m (mandat:theme/skos:broader*) ?t . ?t skos:topConceptOf ?s }"));

    /** @param kind {@code question}, {@code look-up}, {@code join} … */
    record Asked(String kind, String name, String sparql, Query query) {
        static Asked of(String kind, String name, String sparql) {
            return new Asked(kind, name, sparql, QueryFactory.create(sparql));
        }

        /** Whether only a server with Mandat's text index can answer it. */
        boolean needsTextIndex() {
            return sparql.contains("jena.apache.org/text");
        }

        /** The media type of its answer. */
        String accept() {
            return query.isConstructType() || query.isDescribeType() ? TRIPLES : ROWS;
        }

        /** How many rows or triples an answer has; 1 for a yes, which Virtuoso writes as a row. */
        long rows(InputStream body) throws IOException {
            if (accept().equals(TRIPLES)) {
                StreamRDFCountingBase count = new StreamRDFCountingBase(StreamRDFLib.sinkNull());
                RDFParser.source(body).lang(Lang.NTRIPLES).parse(count);
                return count.count();
            }
            if (query.isAskType()) {
                String answer = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                return YES.matcher(answer).find() ? 1 : 0;
            }
            long count = 0;
            for (var rows = ResultSetMgr.read(body, ResultSetLang.RS_JSON); rows.hasNext(); rows.next()) {
                count++;
            }
            return count;
        }

        /** The same, but never asked before: no cache has its answer. A comment would not do: Mandat keeps one answer for all spellings of a query. */
        String anew(long nonce) {
            return "PREFIX nonce: <urn:nonce:" + nonce + ">\n" + sparql;
        }
    }

    static Mix of(Questions questions) {
        List<Asked> all = new ArrayList<>();
        for (Question question : questions.all()) {
            all.add(Asked.of("question", question.name(), question.bind(Map.of()).serialize()));
        }
        for (List<String> written : WRITTEN) {
            all.add(Asked.of(written.get(0), written.get(1), PREFIXES + written.get(1)));
        }
        return new Mix(all);
    }

    int size() {
        return asked.size();
    }

    Asked get(int query) {
        return asked.get(query);
    }

    /** The numbers of the queries of a kind, or of all. */
    List<Integer> which(String kind) {
        return IntStream.range(0, size()).boxed().filter(query -> kind.isEmpty() || get(query).kind().equals(kind))
                .toList();
    }
}
