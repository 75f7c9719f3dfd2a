package org.mandat.interpretation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mandat.knowledge.Entity;
import org.mandat.layout.Block;
import org.mandat.layout.Section;
import org.mandat.recognition.Mention;
import org.mandat.recognition.RecognisedSentence;
import org.mandat.recognition.RecognisedText;

/** Whose words a section holds: the actor that its title names, or that of the section around it, else the document's. */
final class Speakers {
    private final Map<String, List<String>> bySection = new HashMap<>();
    private final List<String> proposers;

    private Speakers(List<String> proposers) {
        this.proposers = proposers;
    }

    static Speakers of(RecognisedText text, Context context) {
        Speakers speakers = new Speakers(context.proposers());
        for (RecognisedSentence sentence : text.sentences()) {
            if (sentence.sentence().block().kind() == Block.Kind.HEADING) {
                for (Mention mention : sentence.mentions()) {
                    // The title is the name, perhaps with a word or two: « Les propositions du Parti socialiste ».
                    List<String> actors = mention.candidates().stream().filter(e -> e.type().isActor()).map(Entity::iri)
                            .toList();
                    if (!actors.isEmpty() && 2 * (mention.to() - mention.from()) >= sentence.sentence().size()) {
                        speakers.bySection.put(sentence.sentence().section().path(), actors);
                    }
                }
            }
        }
        return speakers;
    }

    List<String> of(Section section) {
        String path = section.path();
        while (!path.isEmpty()) {
            List<String> actors = bySection.get(path);
            if (actors != null) {
                return actors;
            }
            path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }
        return proposers;
    }
}
