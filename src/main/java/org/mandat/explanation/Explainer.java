package org.mandat.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.document.Folding;
import org.mandat.document.Span;
import org.mandat.interpretation.Decision;
import org.mandat.interpretation.Verdict;
import org.mandat.knowledge.Sense;
import org.mandat.language.Sentence;
import org.mandat.layout.Block;
import org.mandat.layout.Section;
import org.mandat.recognition.Mention;
import org.mandat.recognition.PatternTerms;
import org.mandat.recognition.RecognisedSentence;

/** Says in words what was decided of the sentences of one text. */
public final class Explainer {
    private static final char NAMED = '═';
    private static final char COUNTS = '─';
    private static final char COUNTS_NOT = '·';

    private final String text;

    /** @param text that the spans of the verdicts refer to */
    public Explainer(String text) {
        this.text = text;
    }

    public Explanation explain(Verdict verdict) {
        RecognisedSentence recognised = verdict.sentence();
        Sentence sentence = recognised.sentence();
        Optional<String> decides = decidedBy(verdict);
        return new Explanation(sentence.span(), place(sentence.block()), section(sentence.section()),
                verdict instanceof Verdict.Committed, switch (verdict) {
                    case Verdict.Committed committed -> "measure " + committed.specificity().level();
                    case Verdict.Refused refused -> Wording.plain(refused.reason());
                }, headline(verdict, decides), decides, marked(verdict), switch (verdict) {
                    case Verdict.Committed committed ->
                        new Facts(text, verdict.decisions()).of(committed.measure());
                    case Verdict.Refused refused -> List.of();
                }, new Cues(recognised, text).of(verdict.decisions()),
                recognised.mentions().stream().map(mention -> name(sentence, mention)).toList(),
                new Predicates(sentence, recognised.parse(), text).all(),
                sentence.tokens().stream().map(token -> new Explanation.Word(token.form(), token.lemmas(),
                        PatternTerms.names(token.tags()))).toList());
    }

    /** The cue of commitment that is stronger than the others. */
    private static Optional<String> decidedBy(Verdict verdict) {
        return verdict.decisions().stream()
                .filter(decision -> decision.cue().sense() instanceof Sense.Commitment)
                .filter(decision -> !(decision instanceof Decision.Rejected rejected && rejected.by().isPresent()))
                .findFirst().map(decision -> Wording.cue(decision.cue().iri()));
    }

    private static String headline(Verdict verdict, Optional<String> decides) {
        return switch (verdict) {
            case Verdict.Committed committed ->
                "measure of specificity " + Wording.of(committed.specificity());
            case Verdict.Refused refused -> "no measure: " + Wording.refused(refused.reason(), decides);
        };
    }

    private static String place(Block block) {
        return block.remark() ? "remark" : Wording.plain(block.kind());
    }

    private static String section(Section section) {
        String nature = section.nature() == Section.Nature.BODY ? "" : Wording.plain(section.nature());
        if (section.title().isEmpty()) {
            return nature;
        }
        return Wording.quoted(section.title()) + (nature.isEmpty() ? "" : ", " + nature);
    }

    /** What counts over what does not, names over both; themes are not marked. */
    private MarkedText marked(Verdict verdict) {
        List<MarkedText.Mark> marks = new ArrayList<>();
        for (boolean counts : new boolean[]{false, true}) {
            verdict.decisions().stream().filter(decision -> !(decision instanceof Decision.Weighed))
                    .filter(decision -> decision instanceof Decision.Accepted == counts)
                    .forEach(decision -> marks
                            .add(new MarkedText.Mark(decision.span(), counts ? COUNTS : COUNTS_NOT)));
        }
        Sentence sentence = verdict.sentence().sentence();
        verdict.sentence().mentions().forEach(mention -> marks
                .add(new MarkedText.Mark(sentence.span(mention.from(), mention.to()), NAMED)));
        return MarkedText.of(text, sentence.span(), marks);
    }

    private Explanation.Name name(Sentence sentence, Mention mention) {
        Span span = sentence.span(mention.from(), mention.to());
        return new Explanation.Name(Folding.fold(span.of(text)),
                mention.candidates().stream().map(entity -> Wording.thing(entity.iri())).toList());
    }
}
