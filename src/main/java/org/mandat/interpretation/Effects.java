package org.mandat.interpretation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.mandat.knowledge.Entity;
import org.mandat.knowledge.Sense;
import org.mandat.language.Token;
import org.mandat.recognition.Capture;
import org.mandat.recognition.Match;
import org.mandat.recognition.Mention;
import org.mandat.recognition.RecognisedSentence;
import org.mandat.recognition.RecognisedText;
import org.mandat.recognition.Recogniser;
import org.mandat.vocabulary.Concepts;
import org.mandat.vocabulary.Mandat;

/** Reads the effects of one measure on institutions: at least one for each institution it names. */
final class Effects {
    private static final Set<String> CLAUSE_ENDS = Set.of(")", ";", ".", "…", "...");

    private final RecognisedSentence sentence;
    private final RecognisedText text;
    private final Scene scene;
    private final Grammar grammar;
    private final Map<String, Reading.Effect> found = new LinkedHashMap<>();
    /** IRI of the cue that says what happens to a body, by the body and the trigger. */
    private final Map<String, String> decided = new HashMap<>();
    private final Decisions decisions;

    Effects(RecognisedSentence sentence, RecognisedText text, Scene scene, Grammar grammar,
            Decisions decisions) {
        this.grammar = grammar;
        this.decisions = decisions;
        this.sentence = sentence;
        this.text = text;
        this.scene = scene;
    }

    /** A body to which something happens, with the words that name it where a pronoun stands for them. */
    private record Holder(Entity entity, List<Passage> antecedent) {
    }

    List<Reading.Effect> read() {
        List<Match> matches = sentence.matches().stream().filter(match -> match.cue().sense() instanceof Sense.Effect)
                .sorted(Match.STRONGEST_FIRST)
                .toList();
        Map<String, String> changed = new HashMap<>();
        Map<String, String> founded = told(matches, Concepts.CREATE);
        Map<String, String> abolished = told(matches, Concepts.ABOLISH);
        for (Match match : matches) {
            String kind = ((Sense.Effect) match.cue().sense()).kind();
            boolean involves = kind.equals(Concepts.INVOLVE);
            boolean denied = match.said().map(Match.Said::denied).orElseGet(() -> negated(match));
            String told = !involves && denied ? Concepts.INVOLVE : kind;
            if (!told.equals(kind)) {
                decisions.reject(match, Reason.NEGATED);
            }
            List<Holder> holders = holders(match, involves);
            if (holders.isEmpty() && !decisions.isDecided(match)) {
                decisions.reject(match, Reason.NO_HOLDER);
            }
            for (Holder holder : holders) {
                String body = holder.entity().iri();
                if (!kind.equals(Concepts.CREATE) && founded.containsKey(body)) {
                    decisions.reject(match, Reason.FOUNDED, founded.getOrDefault(body, ""), body);
                    continue;
                }
                if (kind.equals(Concepts.RESTRICT) && abolished.containsKey(body)) {
                    decisions.reject(match, Reason.BEATEN, abolished.getOrDefault(body, ""), body);
                    continue; // « supprimer A et confier ses missions à B »
                }
                // One trigger says one thing of a body (the strongest cue's), unless cues of one strength say two.
                String trigger = decided.putIfAbsent(body + ' ' + match.trigger(), match.cue().iri());
                boolean first = trigger == null || sameStrength(match, holder);
                String already = changed.get(body);
                if (told.equals(Concepts.INVOLVE) ? already == null : first) {
                    changed.putIfAbsent(body, match.cue().iri());
                    add(match, told, holder);
                } else if (already != null && told.equals(Concepts.INVOLVE)) {
                    decisions.reject(match, Reason.CHANGED_ALREADY, already, body);
                } else if (trigger != null) {
                    decisions.reject(match, Reason.BEATEN, trigger, body);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** The bodies to which the sentence does this, with the cue that says so: of one that it founds, what else it says is what it is founded for. */
    private Map<String, String> told(List<Match> matches, String kind) {
        Map<String, String> told = new HashMap<>();
        for (Match match : matches) {
            if (((Sense.Effect) match.cue().sense()).kind().equals(kind)
                    && match.said().filter(Match.Said::denied).isEmpty() && !negated(match)) {
                holders(match, false).forEach(
                        holder -> told.putIfAbsent(holder.entity().iri(), match.cue().iri()));
                match.captures().forEach(
                        capture -> sorts(capture).forEach(sort -> told.putIfAbsent(sort.iri(), match.cue().iri())));
            }
        }
        return told;
    }

    /** The classes that a new body's own noun names: « créer un fonds européen » is not about the European funds. */
    private List<Entity> sorts(Capture capture) {
        return capture instanceof Capture.OfPhrase phrase
                ? sentence.mentions().stream().filter(mention -> mention.from() == phrase.from())
                        .flatMap(mention -> mention.candidates().stream())
                        .filter(entity -> entity.type() == Entity.Type.INSTITUTION_GROUP).toList()
                : List.of();
    }

    private boolean sameStrength(Match match, Holder holder) {
        return found.values().stream().anyMatch(effect -> effect.institution().equals(holder.entity())
                && sentence.matches().stream()
                        .anyMatch(other -> other.cue().iri().equals(effect.cue()) && other.trigger() == match.trigger()
                                && other.cue().priority() == match.cue().priority()));
    }

    private void add(Match match, String kind, Holder holder) {
        List<Passage> evidence = new ArrayList<>(
                List.of(Passage.clause(sentence.sentence().span(match.from(), match.to()))));
        evidence.addAll(holder.antecedent());
        Reading.Effect effect = new Reading.Effect(holder.entity(), kind, evidence, match.cue().iri(),
                condition(match));
        Reading.Effect before = found.putIfAbsent(holder.entity().iri() + ' ' + kind, effect);
        if (before == null) {
            decisions.accept(match, effect);
        } else {
            decisions.reject(match, Reason.SAID_ALREADY, before.cue(), holder.entity().iri());
        }
    }

    private List<Holder> holders(Match match, boolean involves) {
        List<Holder> holders = new ArrayList<>();
        for (Capture capture : match.captures()) {
            switch (capture) {
                case Capture.OfMention named -> {
                    List<Mention> chain = involves || match.said().isPresent()
                            ? List.of(named.mention())
                            : Chains.from(sentence, named.mention(),
                                    named.mention().isPublicActor() ? Mention::isPublicActor : m -> false);
                    chain.forEach(mention -> holders.addAll(bodies(match, mention, involves)));
                }
                case Capture.OfPhrase phrase ->
                    body(phrase).ifPresent(entity -> holders.add(new Holder(entity, List.of())));
                case Capture.OfPronoun pronoun -> {
                    if (!involves) {
                        holders.addAll(antecedents(match, pronoun));
                    }
                }
                case Capture.OfFigure figure -> {
                    // a figure is no body
                }
            }
        }
        return holders;
    }

    /** The bodies of a name; none where the name is that of a law too and a cue says what happens to the law. */
    private List<Holder> bodies(Match match, Mention mention, boolean involves) {
        if (involves && mention.is(Entity.Type.LAW)) {
            Optional<Match> ofLaw = sentence.matches().stream().filter(other -> saysOfLaw(other, mention)).findFirst();
            if (ofLaw.isPresent()) {
                decisions.reject(match, Reason.LAW_MEANT, ofLaw.get().cue().iri());
                return List.of();
            }
        }
        return mention.candidates().stream()
                .filter(e -> e.type().isPublicActor() || e.type() == Entity.Type.COMPANY && !mention.isPublicActor())
                .limit(1).map(e -> new Holder(e, List.of())).toList();
    }

    private static boolean saysOfLaw(Match match, Mention mention) {
        return match.cue().sense() instanceof Sense.Relation relation && !relation.property().equals(Mandat.cites)
                && match.from() <= mention.from() && mention.to() <= match.to() + 4;
    }

    private Optional<Entity> body(Capture.OfPhrase phrase) {
        return text.body(Recogniser.body(text.text(), sentence.sentence(), phrase).iri());
    }

    private List<Holder> antecedents(Match match, Capture.OfPronoun pronoun) {
        List<Holder> holders = scene.of(pronoun.from()).stream()
                .map(referent -> new Holder(referent.entity(), List.of(referent.named()))).toList();
        if (holders.isEmpty()) {
            decisions.reject(match, Reason.NO_ANTECEDENT);
        }
        return holders;
    }

    /** « ne pas supprimer », « aucune suppression »: the words before deny the effect. */
    private boolean negated(Match match) {
        boolean denied = false;
        for (int i = Math.max(0, match.from() - 3); i < match.from(); i++) {
            Token token = sentence.sentence().token(i);
            denied = !grammar.endsDenial().contains(token.form())
                    && (denied || grammar.denies().contains(token.form()));
        }
        return denied;
    }

    /** A condition stated after the match in the same brackets or clause. */
    private Optional<Passage> condition(Match match) {
        Optional<Match> condition = sentence.matches().stream()
                .filter(other -> other.cue().sense() instanceof Sense.Condition)
                .filter(other -> other.from() >= match.to() && other.from() - match.to() <= 2
                        || other.to() <= match.from() && match.from() - other.to() <= 12)
                .findFirst();
        condition.filter(other -> !decisions.isDecided(other)).ifPresent(decisions::accept);
        return condition.map(
                other -> new Passage(sentence.sentence().span(other.from(), clauseEnd(other)), Passage.Role.CONDITION));
    }

    /** Where the clause of a match ends: at its closing bracket or stop, else with the sentence. */
    private int clauseEnd(Match match) {
        int end = match.to();
        while (end < sentence.sentence().size() && !CLAUSE_ENDS.contains(sentence.sentence().token(end).form())) {
            end++;
        }
        return end;
    }
}
