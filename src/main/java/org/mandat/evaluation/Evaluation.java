package org.mandat.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/**
 * How well a graph agrees with annotations.
 *
 * @param documents of each annotated programme, sorted by id
 * @param sets      the programmes to be reported together
 */
public record Evaluation(List<DocumentScore> documents, List<AnnotationSet> sets) {
    public Evaluation {
        documents = List.copyOf(documents);
        sets = List.copyOf(sets);
    }

    /**
     * Scores one programme after the other; no more than one is held in memory.
     *
     * @param graph whose default graph is the union of all
     * @param texts the text of a programme by its id, to tell where missed facts stand
     * @throws MandatException DOCUMENT if an annotated programme is not in the graph, or a line is not an annotation
     */
    public static Evaluation of(DatasetGraph graph, Annotations annotations,
            Function<String, Optional<String>> texts) {
        ExtractionReader reader = new ExtractionReader(graph);
        for (String id : annotations.documents()) {
            if (!reader.programmes().contains(id)) {
                throw new MandatException(ErrorCode.DOCUMENT, id + ": annotated in " + annotations.folder()
                        + " but not in the store; load it, or choose others with --docs");
            }
        }
        List<DocumentScore> scores = new ArrayList<>();
        for (String id : annotations.documents()) {
            Extraction extraction = reader.read(id).orElseThrow();
            scores.add(DocumentScore.of(id,
                    new Comparison(extraction, annotations.of(id), annotations.names(), texts.apply(id))));
        }
        return new Evaluation(scores, annotations.sets());
    }

    /** The ids of the programmes, sorted. */
    public List<String> ids() {
        return documents.stream().map(DocumentScore::id).toList();
    }

    /** The counts of a kind in all programmes together. */
    public Tally tally(Kind kind) {
        return documents.stream().map(document -> document.score(kind).tally()).reduce(Tally.NONE, Tally::plus);
    }

    /** The same in some of them. */
    public Tally tally(Kind kind, Collection<String> ids) {
        return new Evaluation(documents.stream().filter(document -> ids.contains(document.id())).toList(), List.of())
                .tally(kind);
    }
}
