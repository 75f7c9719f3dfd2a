package org.mandat.service.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.mandat.question.Answer.Rows;
import org.mandat.service.answer.Running;
import org.mandat.service.http.Asked;

/** Finds the things that a name may stand for: by the very name, and by the French text index of names. */
record Search(Running running) {
    private static final int MOST_HITS = 60;
    private static final int MOST_WORDS = 20;

    /**
     * A thing with how well the name fits it.
     *
     * @param score from 0 to 100
     */
    record Candidate(String iri, String kind, double score) {
    }

    /**
     * The best first.
     *
     * @param kinds if not empty, only things of these classes
     */
    List<Candidate> find(Asked asked, String name, Set<String> kinds, int most) {
        NameIndex index = asked.graph().once(NameIndex.class, NameIndex::of);
        String plain = NameIndex.plain(name);
        if (plain.isEmpty()) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>(index.named(plain));
        found.addAll(index.beginning(plain, MOST_HITS));
        found.addAll(indexed(asked, plain));
        List<Candidate> candidates = new ArrayList<>();
        for (String iri : found) {
            index.kind(iri).filter(kind -> kinds.isEmpty() || kinds.contains(kind))
                    .ifPresent(kind -> candidates.add(new Candidate(iri, kind, index.score(plain, iri))));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::iri));
        return candidates.subList(0, Math.min(most, candidates.size()));
    }

    /** Plain words are no syntax of the index, but for its three operators, which are lower case here. */
    private List<String> indexed(Asked asked, String plain) {
        String words = String.join(" ", List.of(plain.split(" ")).subList(0,
                Math.min(MOST_WORDS, plain.split(" ").length)));
        Rows rows = running.rows(QueryFactory.create("""
                PREFIX text: <http://jena.apache.org/text#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                SELECT DISTINCT ?s {
                  { (?s ?score) text:query (skos:prefLabel "%1$s" %2$d) } UNION
                  { (?s ?score) text:query (skos:altLabel "%1$s" %2$d) }
                }""".formatted(words, MOST_HITS)), asked.graph().dataset());
        return rows.rows().stream().map(row -> row.get(Var.alloc("s"))).filter(node -> node.isURI())
                .map(node -> node.getURI()).toList();
    }
}
