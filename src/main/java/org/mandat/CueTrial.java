package org.mandat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.document.Document;
import org.mandat.document.Span;
import org.mandat.interpretation.ThemeCues;
import org.mandat.knowledge.Cue;
import org.mandat.knowledge.Entity;
import org.mandat.knowledge.Knowledge;
import org.mandat.knowledge.Sense;
import org.mandat.language.AnalysedText;
import org.mandat.language.Analyser;
import org.mandat.language.FrenchDictionary;
import org.mandat.layout.Block;
import org.mandat.layout.Layout;
import org.mandat.layout.Section;
import org.mandat.reading.MappingsReader;
import org.mandat.recognition.RecognisedText;
import org.mandat.recognition.Recogniser;

/** Tries every cue on its own examples: it must fire in each, and in none of its counter-examples. */
public final class CueTrial {
    private final Recogniser recogniser;
    private final ThemeCues themes;
    private final Analyser analyser;
    private final Set<String> authors;

    private CueTrial(Knowledge knowledge) {
        analyser = new Analyser(FrenchDictionary.load());
        recogniser = new Recogniser(knowledge, analyser);
        themes = new ThemeCues(knowledge, analyser);
        // In an example any party or person may be the author.
        authors = knowledge.entities().stream().filter(e -> e.type().isActor()).map(Entity::iri)
                .collect(Collectors.toSet());
    }

    /** @throws MandatException {@code MAPPING} that names the first failure and counts the others */
    public static void run(Project project, Consumer<String> progress) {
        progress.accept("trying the cues on their examples");
        List<String> failures = failures(MappingsReader.read(project.mappingFiles(), project.ontology("themes.ttl")));
        if (!failures.isEmpty()) {
            throw new MandatException(ErrorCode.MAPPING, failures.get(0)
                    + (failures.size() > 1 ? " (and " + (failures.size() - 1) + " more)" : ""));
        }
    }

    /** One line for each example that its cue gets wrong. */
    public static List<String> failures(Knowledge knowledge) {
        CueTrial trial = new CueTrial(knowledge);
        List<String> failures = new ArrayList<>();
        for (Cue cue : knowledge.cues()) {
            cue.examples().stream().filter(example -> !trial.fires(cue, example))
                    .forEach(example -> failures.add(cue.where() + ": <" + cue.iri()
                            + "> does not fire in its example \"" + example + "\"; mend its patterns or the example"));
            cue.counterExamples().stream().filter(example -> trial.fires(cue, example))
                    .forEach(example -> failures.add(cue.where() + ": <"
                            + cue.iri() + "> fires in its counter-example \"" + example
                            + "\"; mend its patterns or the example"));
        }
        return failures;
    }

    private boolean fires(Cue cue, String example) {
        AnalysedText text = analyser.analyse(layout(example));
        if (cue.sense() instanceof Sense.Theme) {
            return text.sentences().stream().anyMatch(sentence -> themes.firing(sentence).contains(cue.iri()));
        }
        RecognisedText recognised = recogniser.recognise(text, authors, analyser);
        return recognised.sentences().stream().flatMap(sentence -> sentence.matches().stream())
                .anyMatch(match -> match.cue().iri().equals(cue.iri()));
    }

    /** An example is one block: « - » begins an item, « # » a heading, « ? » a paragraph that answers, anything else a paragraph. */
    private static Layout layout(String example) {
        Block.Kind kind = example.startsWith("- ")
                ? Block.Kind.ITEM
                : example.startsWith("# ") ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
        boolean answers = example.startsWith("? ");
        Span whole = new Span(0, example.length());
        Block block = new Block(whole, new Span(kind == Block.Kind.PARAGRAPH && !answers ? 0 : 2, example.length()),
                kind, kind == Block.Kind.PARAGRAPH ? 0 : 1, "");
        Section root = new Section("", "", "", answers ? Section.Nature.DEMAND : Section.Nature.BODY, whole,
                List.of(block), List.of());
        return new Layout(new Document("example", example, "text/plain", "UTF-8", "0".repeat(64)), List.of(block), root,
                List.of());
    }
}
