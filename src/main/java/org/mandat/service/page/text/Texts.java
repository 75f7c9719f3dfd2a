package org.mandat.service.page.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.document.Document;
import org.mandat.knowledge.LayoutMark;
import org.mandat.knowledge.LayoutMarks;
import org.mandat.layout.Layout;
import org.mandat.layout.Layouter;
import org.mandat.service.census.Programme;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Statements;
import org.mandat.store.Generation;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Rdf;

/** The texts of a generation, laid out by the marks that are in its graph, so as they were when it was made; those asked for last are kept. */
public final class Texts {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final long KEPT = 8_000_000;

    private final Layouter layouter;
    private final Cache<String, Outline> outlines = Caffeine.newBuilder().maximumWeight(KEPT)
            .weigher((String programme, Outline outline) -> outline.text().length()).build();

    private Texts(Layouter layouter) {
        this.layouter = layouter;
    }

    /** The text of a programme with its measures; empty where no store keeps it. */
    public static Optional<Outline> of(Desk desk, Programme programme) {
        Optional<Generation> generation = desk.asked().graph().generation()
                .filter(kept -> kept.documents().contains(programme.id()));
        Texts texts = desk.asked().graph().once(Texts.class, Texts::in);
        return generation.map(kept -> texts.outlines.get(programme.iri(),
                iri -> Outline.of(desk.statements(), programme, texts.layout(programme, kept.text(programme.id())))));
    }

    private Layout layout(Programme programme, String text) {
        // Shown, not read: a name that begins a line may begin a paragraph here, so no dictionary is needed.
        return layouter.layout(new Document(programme.id(), text, "", "", ""), word -> true);
    }

    private static Texts in(DatasetGraph dataset) {
        Statements statements = new Statements(dataset.getDefaultGraph());
        List<LayoutMark> marks = new ArrayList<>();
        for (Node mark : statements.subjects(Rdf.type, Statements.iri(Mandat.LayoutMark))) {
            mark(statements, mark).ifPresent(marks::add);
        }
        return new Texts(Layouter.of(LayoutMarks.of(marks)));
    }

    /** Empty for a mark that this program does not know: it was made by another version. */
    private static Optional<LayoutMark> mark(Statements statements, Node mark) {
        try {
            Pattern pattern = Pattern.compile(statements.text(mark, Mandat.pattern), FLAGS);
            return LayoutMark.Role.of(statements.text(mark, Mandat.layoutRole))
                    .map(role -> new LayoutMark(mark.toString(), role, pattern, List.of(), List.of()));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
