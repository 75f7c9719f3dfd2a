package org.mandat.interpretation;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandat.document.Folding;
import org.mandat.document.Span;
import org.mandat.knowledge.Cue;
import org.mandat.knowledge.Entity;
import org.mandat.knowledge.Knowledge;
import org.mandat.knowledge.Sense;
import org.mandat.language.Sentence;
import org.mandat.layout.Block;
import org.mandat.layout.Section;
import org.mandat.recognition.Match;
import org.mandat.recognition.RecognisedSentence;
import org.mandat.recognition.RecognisedText;
import org.mandat.vocabulary.Concepts;

/** Decides what the cues that fired mean together: which sentences commit their author, and to what. */
public final class Interpreter {
    private final Knowledge knowledge;
    private final ThemeCues themeCues;
    private final Grammar grammar;
    private final Anaphor.Words anaphors;
    private final Set<String> vague;

    public Interpreter(Knowledge knowledge, ThemeCues themeCues) {
        this.knowledge = knowledge;
        this.themeCues = themeCues;
        this.grammar = Grammar.of(knowledge);
        this.anaphors = Anaphor.Words.of(knowledge);
        this.vague = knowledge.words("vague");
    }

    public Interpretation interpret(RecognisedText text, Context context) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        Map<String, List<Span>> passages = new HashMap<>();
        List<Interpretation.Named> named = new ArrayList<>();
        for (Verdict verdict : judge(text, context)) {
            verdict.sentence().mentions().forEach(mention -> mention.candidates().forEach(entity -> named
                    .add(new Interpretation.Named(verdict.sentence().sentence().span(), entity))));
            if (verdict instanceof Verdict.Committed committed) {
                Measure measure = committed.measure();
                measures.putIfAbsent(measure.key(), measure);
                passages.computeIfAbsent(measure.key(), key -> new ArrayList<>()).addAll(measure.passages());
            }
        }
        List<Measure> stated = measures.values().stream()
                .map(each -> each.at(passages.getOrDefault(each.key(), List.of()))).toList();
        return new Interpretation(text.text(), stated, text.bodies(), named);
    }

    /** What is decided of each sentence, in text order: what {@link #interpret} puts together. */
    public List<Verdict> judge(RecognisedText text, Context context) {
        Speakers speakers = Speakers.of(text, context);
        Commitments commitments = Commitments.of(text);
        List<Verdict> verdicts = new ArrayList<>();
        Topics topics = new Topics();
        Themes themes = new Themes(knowledge, themeCues);
        Discourse discourse = new Discourse(anaphors);
        Optional<RecognisedSentence> before = Optional.empty();
        Map<String, RecognisedSentence> headings = new HashMap<>();
        for (RecognisedSentence sentence : text.sentences()) {
            String section = sentence.sentence().section().path();
            if (sentence.sentence().block().kind() == Block.Kind.HEADING) {
                headings.put(section, sentence);
            }
            Decisions decisions = new Decisions(sentence);
            Scene scene = discourse.next(sentence);
            Optional<RecognisedSentence> sameBlock = before
                    .filter(other -> other.sentence().block() == sentence.sentence().block());
            Verdict verdict = switch (commitments.decide(sentence, decisions)) {
                case Commitments.Commits(Cue cue) ->
                    measure(sentence, cue, text, context, speakers, scene, topics, themes,
                            Stream.of(Optional.ofNullable(headings.get(section)), sameBlock).flatMap(Optional::stream)
                                    .toList(),
                            Optional.ofNullable(headings.get(section)), decisions);
                case Commitments.Not(Reason reason) ->
                    new Verdict.Refused(sentence, reason, decisions.made(Reason.NO_MEASURE));
            };
            verdicts.add(verdict);
            scene.change(changed(verdict));
            topics.remember(sentence, verdict);
            before = Optional.of(sentence);
        }
        return verdicts;
    }

    /** The institutions to which a sentence does something. */
    private static Set<Entity> changed(Verdict verdict) {
        if (!(verdict instanceof Verdict.Committed committed)) {
            return Set.of();
        }
        return committed.measure().readings().stream().filter(Reading.Effect.class::isInstance)
                .map(Reading.Effect.class::cast).filter(effect -> !effect.kind().equals(Concepts.INVOLVE))
                .map(Reading.Effect::institution).collect(Collectors.toSet());
    }

    private Verdict measure(RecognisedSentence recognised, Cue cue, RecognisedText text, Context context,
            Speakers speakers, Scene scene, Topics topics, Themes themes, List<RecognisedSentence> around,
            Optional<RecognisedSentence> heading,
            Decisions decisions) {
        Sentence sentence = recognised.sentence();
        String quote = Folding.fold(text.text().layout().document().text(sentence.span()));
        List<Reading> readings = new ArrayList<>();
        List<Reading.Effect> effects = new Effects(recognised, text, scene, grammar, decisions).read();
        readings.addAll(effects);
        readings.addAll(
                new Targets(recognised, context, text.text().layout().document().text(), grammar,
                        decisions).read(effects));
        readings.addAll(new Relations(recognised, text, effects, decisions).read());
        readings.addAll(themes.read(sentence, around.stream().map(RecognisedSentence::sentence).toList(),
                topics.before(sentence), decisions));
        Specificity specificity = Specificity.of(sentence, readings, vague);
        Measure measure = new Measure(key(quote), List.of(sentence.span()), quote, sentence.section().path(),
                speakers.of(sentence.section()), specificity.level(), cue.iri(),
                endorsed(recognised, heading, decisions), readings);
        return new Verdict.Committed(recognised, measure, specificity, decisions.made(Reason.NOTHING_REFINED));
    }

    /** Letters and digits, compatibility-composed, lower case. */
    public static String key(String quote) {
        String plain = Normalizer2.getNFKCCasefoldInstance().normalize(quote);
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            int sign = plain.codePointAt(i);
            if (UCharacter.isLetterOrDigit(sign)) {
                key.appendCodePoint(sign);
            }
        }
        return key.toString();
    }

    /** The demand that a sentence accepts: the heading above it, if that is somebody else's. */
    private static Optional<Span> endorsed(RecognisedSentence sentence, Optional<RecognisedSentence> heading,
            Decisions decisions) {
        Optional<Match> accepts = sentence.matches().stream()
                .filter(match -> match.cue().sense() instanceof Sense.Endorsement).findFirst();
        if (accepts.isEmpty() || heading.isEmpty()
                || sentence.sentence().section().nature() != Section.Nature.DEMAND) {
            return Optional.empty();
        }
        decisions.accept(accepts.get());
        return heading.map(h -> h.sentence().span());
    }
}
