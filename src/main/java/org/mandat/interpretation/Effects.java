package org.mandat.interpretation;

import java.util.ArrayList;
import java.util.HashSet;
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
    private final Antecedents antecedents;
    private final Map<String, Reading.Effect> found = new LinkedHashMap<>();
    private final Set<String> decided = new HashSet<>();

    Effects(RecognisedSentence sentence, RecognisedText text, Antecedents antecedents) {
        this.sentence = sentence;
        this.text = text;
        this.antecedents = antecedents;
    }

    /** A body to which something happens, with the words that name it where a pronoun stands for them. */
    private record Holder(Entity entity, List<Passage> antecedent) {
    }

    List<Reading.Effect> read() {
        List<Match> matches = sentence.matches().stream().filter(match -> match.cue().sense() instanceof Sense.Effect)
                .sorted(Match.STRONGEST_FIRST)
                .toList();
        Set<String> changed = new HashSet<>();
        for (Match match : matches) {
            String kind = ((Sense.Effect) match.cue().sense()).kind();
            boolean involves = kind.equals(Concepts.INVOLVE);
            String told = !involves && negated(match) ? Concepts.INVOLVE : kind;
            for (Holder holder : holders(match, involves)) {
                // One trigger says one thing of a body (the strongest cue's), unless cues of one strength say two.
                boolean first = decided.add(holder.entity().iri() + ' ' + match.from()) || sameStrength(match, holder);
                if (told.equals(Concepts.INVOLVE) ? !changed.contains(holder.entity().iri()) : first) {
                    changed.add(holder.entity().iri());
                    add(match, told, holder);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private boolean sameStrength(Match match, Holder holder) {
        return found.values().stream().anyMatch(effect -> effect.institution().equals(holder.entity())
                && sentence.matches().stream()
                        .anyMatch(other -> other.cue().iri().equals(effect.cue()) && other.from() == match.from()
                                && other.cue().priority() == match.cue().priority()));
    }

    private void add(Match match, String kind, Holder holder) {
        List<Passage> evidence = new ArrayList<>(
                List.of(Passage.clause(sentence.sentence().span(match.from(), match.to()))));
        evidence.addAll(holder.antecedent());
        found.putIfAbsent(holder.entity().iri() + ' ' + kind,
                new Reading.Effect(holder.entity(), kind, evidence, match.cue().iri(), condition(match)));
    }

    private List<Holder> holders(Match match, boolean involves) {
        List<Holder> holders = new ArrayList<>();
        for (Capture capture : match.captures()) {
            switch (capture) {
                case Capture.OfMention named -> {
                    List<Mention> chain = involves
                            ? List.of(named.mention())
                            : Chains.from(sentence, named.mention(),
                                    named.mention().isPublicActor() ? Mention::isPublicActor : m -> false);
                    chain.forEach(mention -> holders.addAll(bodies(mention, involves)));
                }
                case Capture.OfPhrase phrase ->
                    body(match, phrase).ifPresent(entity -> holders.add(new Holder(entity, List.of())));
                case Capture.OfPronoun pronoun -> holders.addAll(antecedents(pronoun));
                case Capture.OfFigure figure -> {
                    // a figure is no body
                }
            }
        }
        return holders;
    }

    /** The bodies of a name; none where the name is that of a law too and a cue says what happens to the law. */
    private List<Holder> bodies(Mention mention, boolean involves) {
        if (involves && mention.is(Entity.Type.LAW)
                && sentence.matches().stream().anyMatch(match -> saysOfLaw(match, mention))) {
            return List.of();
        }
        return mention.candidates().stream()
                .filter(e -> e.type().isPublicActor() || e.type() == Entity.Type.COMPANY && !mention.isPublicActor())
                .limit(1).map(e -> new Holder(e, List.of())).toList();
    }

    private static boolean saysOfLaw(Match match, Mention mention) {
        return match.cue().sense() instanceof Sense.Relation relation && !relation.property().equals(Mandat.cites)
                && match.from() <= mention.from() && mention.to() <= match.to() + 4;
    }

    private Optional<Entity> body(Match match, Capture.OfPhrase phrase) {
        String iri = Recogniser.named(text.text(), sentence.sentence(), match.cue(), phrase).iri();
        return text.bodies().stream().filter(body -> body.iri().equals(iri)).findFirst();
    }

    private List<Holder> antecedents(Capture.OfPronoun pronoun) {
        boolean several = sentence.sentence().token(pronoun.from()).form().startsWith("leur");
        List<Holder> holders = new ArrayList<>();
        for (Antecedents.Found earlier : antecedents.of(sentence, pronoun.from(), several)) {
            Mention mention = earlier.mention();
            Passage passage = new Passage(earlier.sentence().sentence().span(mention.from(), mention.to()),
                    Passage.Role.ANTECEDENT);
            bodies(mention, false).forEach(holder -> holders.add(new Holder(holder.entity(), List.of(passage))));
        }
        return holders;
    }

    /** « ne pas supprimer », « aucune suppression »: the words before deny the effect. */
    private boolean negated(Match match) {
        boolean ne = false;
        for (int i = Math.max(0, match.from() - 3); i < match.from(); i++) {
            Token token = sentence.sentence().token(i);
            ne |= token.form().equals("ne") || token.form().equals("aucun") || token.form().equals("aucune")
                    || token.form().equals("non");
            if (token.form().equals(",") || token.form().equals("que")) {
                ne = false;
            }
        }
        return ne;
    }

    /** A condition stated after the match in the same brackets or clause. */
    private Optional<Passage> condition(Match match) {
        return sentence.matches().stream().filter(other -> other.cue().sense() instanceof Sense.Condition)
                .filter(other -> other.from() >= match.to() && other.from() - match.to() <= 2
                        || other.to() <= match.from() && match.from() - other.to() <= 12)
                .map(other -> new Passage(sentence.sentence().span(other.from(), clauseEnd(other)),
                        Passage.Role.CONDITION))
                .findFirst();
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
