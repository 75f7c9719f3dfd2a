package org.mandat.interpretation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    private Relations() {
    }

    static List<Reading.Relation> read(RecognisedSentence sentence, RecognisedText text, List<Reading.Effect> effects) {
        List<Reading.Relation> relations = new ArrayList<>();
        Set<String> related = new HashSet<>();
        for (Match match : sentence.matches().stream().filter(m -> m.cue().sense() instanceof Sense.Relation)
                .sorted(Match.STRONGEST_FIRST).toList()) {
            String property = ((Sense.Relation) match.cue().sense()).property();
            for (Capture capture : match.captures()) {
                if (capture instanceof Capture.OfPhrase phrase) {
                    Entity act = Recogniser.named(text.text(), sentence.sentence(), match.cue(), phrase);
                    if (related.add(act.iri())) {
                        relations.add(new Reading.Relation(property, act.iri(), false,
                                List.of(Passage.clause(sentence.sentence().span(match.from(), match.to()))),
                                match.cue().iri()));
                    }
                } else if (capture instanceof Capture.OfMention named) {
                    for (Mention mention : Chains.from(sentence, named.mention(),
                            other -> sameKind(named.mention(), other))) {
                        for (Entity entity : objects(mention, property)) {
                            relate(sentence, match, property, mention, entity, related, effects, relations);
                        }
                    }
                }
            }
        }
        return relations;
    }

    private static void relate(RecognisedSentence sentence, Match match, String property, Mention mention,
            Entity entity, Set<String> related,
            List<Reading.Effect> effects, List<Reading.Relation> relations) {
        boolean weak = property.equals(Mandat.cites);
        boolean ambiguous = weak && mention.isAmbiguous() && mention.isPublicActor();
        boolean decidedAsBody = ambiguous
                && effects.stream().anyMatch(effect -> mention.candidates().contains(effect.institution()));
        if (decidedAsBody || !related.add(entity.iri())) {
            return;
        }
        List<Passage> evidence = List
                .of(Passage.clause(sentence.sentence().span(match.from(), Math.max(match.to(), mention.to()))));
        if (ambiguous) {
            // No cue decides between the law and the body: both are mentioned, and said to be uncertain.
            mention.candidates().forEach(
                    each -> relations
                            .add(new Reading.Relation(Mandat.mentions, each.iri(), true, evidence, match.cue().iri())));
        } else {
            relations.add(new Reading.Relation(property, entity.iri(), false, evidence, match.cue().iri()));
        }
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
