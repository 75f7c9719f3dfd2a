package org.mandat.evaluation;

import org.mandat.vocabulary.Concepts;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Nif;
import org.mandat.vocabulary.Rdfs;
import org.mandat.vocabulary.Skos;

/** The questions whose answers are scored. Each states its order, so that equal graphs are scored in equal order. */
final class ExtractionQueries {
    /** Stands for the programme in those that are of one. */
    static final String PROGRAMME = "?programme";

    private static final String PREFIXES = "PREFIX mandat: <" + Mandat.NS + "> PREFIX skos: <" + Skos.NS
            + "> PREFIX rdfs: <" + Rdfs.NS + "> PREFIX nif: <" + Nif.NS + ">\n";
    private static final String RELATION = """
            VALUES ?relation { mandat:repeals mandat:adopts mandat:amends mandat:enforces mandat:renegotiates mandat:cites }
            ?measure mandat:statedIn ?programme ; ?relation ?entity .
            """;
    private static final String NAME = """
            VALUES (?property ?rank) { (skos:prefLabel 0) (rdfs:label 1) (skos:altLabel 2) (skos:hiddenLabel 3) }
            ?entity ?property ?name .
            } ORDER BY ?entity ?rank (LANG(?name) != "fr") ?name
            """;

    static final String PROGRAMMES = PREFIXES + "SELECT DISTINCT ?programme { ?programme a mandat:Programme }";

    static final String EMPOWERING = PREFIXES + "SELECT ?kind { ?kind skos:broader+ <" + Concepts.EMPOWER + "> }";

    static final String MEASURES = PREFIXES + """
            SELECT ?measure ?quote ?begin ?end {
              ?measure a mandat:Measure ; mandat:statedIn ?programme ; mandat:quote ?quote .
              OPTIONAL { ?measure mandat:passage ?passage . ?passage nif:beginIndex ?begin ; nif:endIndex ?end }
            } ORDER BY ?begin ?measure ?end ?quote
            """;

    static final String EFFECTS = PREFIXES + """
            SELECT DISTINCT ?measure ?entity ?kind {
              ?measure mandat:statedIn ?programme ; mandat:effect ?effect .
              ?effect mandat:institution ?entity ; mandat:kind ?kind .
            } ORDER BY ?measure ?entity ?kind
            """;

    static final String INSTITUTIONS = PREFIXES + """
            SELECT DISTINCT ?entity ?name ?rank {
              ?measure mandat:statedIn ?programme ; mandat:effect/mandat:institution ?entity .
            """ + NAME;

    static final String TARGETS = PREFIXES + """
            SELECT ?measure ?target ?value ?deadline {
              ?measure mandat:statedIn ?programme ; mandat:target ?target .
              OPTIONAL { ?target mandat:value ?value }
              OPTIONAL { ?target mandat:deadline ?deadline }
            } ORDER BY ?measure ?target ?value ?deadline
            """;

    static final String RELATIONS = PREFIXES + "SELECT DISTINCT ?measure ?relation ?entity {\n" + RELATION
            + "} ORDER BY ?measure ?relation ?entity";

    static final String LAWS = PREFIXES + "SELECT DISTINCT ?entity ?name ?rank {\n" + RELATION + NAME;

    static final String THEMES = PREFIXES + """
            SELECT DISTINCT ?measure ?theme {
              ?measure mandat:statedIn ?programme ; mandat:theme/skos:broader* ?theme .
              ?theme skos:topConceptOf ?scheme .
            } ORDER BY ?measure ?theme
            """;

    private ExtractionQueries() {
    }
}
