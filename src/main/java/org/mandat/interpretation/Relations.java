package org.mandat.interpretation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mandat.knowledge.Entity;
import org.mandat.knowledge.Sense;
import org.mandat.recognition.Capture;
import org.mandat.recognition.Match;
import org.mandat.recognition.Mention;
import org.mandat.recognition.RecognisedSentence;
import org.mandat.recognition.RecognisedText;
import org.mandat.recognition.Recogniser;
import org.mandat.vocabulary.Mandat;

/** Reads the plain facts of one measure: what it does to laws, which companies, places and actors it names. */
final class Relations {
    private final RecognisedSentence sentence;
    private final RecognisedText text;
    private final List<Reading.Effect> effects;
    private final Decisions decisions;
    private final List<Reading.Relation> relations = new ArrayList<>();
    /** IRI of the cue that says what is done to a thing, by the thing. */
    private final Map<String, String> related = new HashMap<>();

    Relations(RecognisedSentence sentence, RecognisedText text, List<Reading.Effect> effects, Decisions decisions) {
        this.sentence = sentence;
        this.text = text;
        this.effects = effects;
        this.decisions = decisions;
    }

    List<Reading.Relation> read() {
        for (Match match : sentence.matches().stream().filter(m -> m.cue().sense() instanceof Sense.Relation)
                .sorted(Match.STRONGEST_FIRST).toList()) {
            String property = ((Sense.Relation) match.cue().sense()).property();
            for (Capture capture : match.captures()) {
                if (capture instanceof Capture.OfPhrase phrase) {
                    Entity act = Recogniser.act(text.text(), sentence.sentence(), phrase);
                    if (isNew(match, act)) {
                        add(match, new Reading.Relation(property, act.iri(), false, evidence(match, match.to()),
                                match.cue().iri()));
                    }
                } else if (capture instanceof Capture.OfMention named) {
                    for (Mention mention : Chains.from(sentence, named.mention(),
                            other -> sameKind(named.mention(), other))) {
                        objects(mention, property).forEach(entity -> relate(match, property, mention, entity));
                    }
                }
            }
            if (!decisions.isDecided(match)) {
                decisions.reject(match, Reason.NO_HOLDER);
            }
        }
        return relations;
    }

    private void relate(Match match, String property, Mention mention, Entity entity) {
        boolean weak = property.equals(Mandat.cites);
        boolean ambiguous = weak && mention.isAmbiguous() && mention.isPublicActor();
        Optional<Reading.Effect> ofBody = effects.stream()
                .filter(effect -> ambiguous && mention.candidates().contains(effect.institution())).findFirst();
        if (ofBody.isPresent()) {
            decisions.reject(match, Reason.BODY_MEANT, ofBody.get().cue(), entity.iri());
        } else if (isNew(match, entity)) {
            List<Passage> evidence = evidence(match, Math.max(match.to(), mention.to()));
            if (ambiguous) {
                // No cue decides between the law and the body: both are mentioned, and said to be uncertain.
                mention.candidates().forEach(each -> add(match,
                        new Reading.Relation(Mandat.mentions, each.iri(), true, evidence, match.cue().iri())));
            } else {
                add(match, new Reading.Relation(property, entity.iri(), false, evidence, match.cue().iri()));
            }
        }
    }

    /** Whether no stronger cue says what is done to a thing. */
    private boolean isNew(Match match, Entity entity) {
        String stronger = related.putIfAbsent(entity.iri(), match.cue().iri());
        if (stronger != null) {
            decisions.reject(match, Reason.BEATEN, stronger, entity.iri());
        }
        return stronger == null;
    }

    private void add(Match match, Reading.Relation relation) {
        relations.add(relation);
        decisions.accept(match, relation);
    }

    private List<Passage> evidence(Match match, int to) {
        return List.of(Passage.clause(sentence.sentence().span(match.from(), to)));
    }

    private static boolean sameKind(Mention one, Mention other) {
        return one.candidates().get(0).type() == other.candidates().get(0).type()
                || one.is(Entity.Type.LAW) && other.is(Entity.Type.LAW);
    }

    private static List<Entity> objects(Mention mention, String property) {
        return mention.candidates().stream().filter(entity -> switch (entity.type()) {
            case LAW -> !property.equals(Mandat.company) && !property.equals(Mandat.mentions);
            case COMPANY -> property.equals(Mandat.company);
            case PLACE, PARTY, COALITION, PERSON, ASSOCIATION, ELECTION -> property.equals(Mandat.mentions);
            case INSTITUTION, INSTITUTION_GROUP -> false;
        }).toList();
    }
}
