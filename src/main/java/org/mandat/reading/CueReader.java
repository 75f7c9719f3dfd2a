package org.mandat.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.rdf4j.model.Resource;
import org.mandat.knowledge.Cue;
import org.mandat.knowledge.Sense;
import org.mandat.knowledge.Terms;
import org.mandat.vocabulary.Mandat;

/** Reads the cues of a file of {@code mappings/cues/}. */
final class CueReader {
    /** How the sense of a cue of some class is read. */
    private interface SenseReader {
        Sense read(TurtleFile file, Resource cue);
    }

    private static final Map<String, SenseReader> SENSES = Map.ofEntries(
            entry(Mandat.MeasureCue,
                    (file, cue) -> new Sense.Commitment(!rejects(file, cue), file.string(cue, Mandat.attestedBy))),
            entry(Mandat.EffectCue, (file, cue) -> new Sense.Effect(file.required(cue, Mandat.kind))),
            entry(Mandat.ConditionCue, (file, cue) -> new Sense.Condition()),
            entry(Mandat.TargetCue, CueReader::amount),
            entry(Mandat.BoundCue, (file, cue) -> new Sense.Bound(
                    comparator(file, cue)
                            .orElseThrow(() -> file.error(cue, "<" + cue + "> has no mandat:comparator; add one")))),
            entry(Mandat.EachCue, (file, cue) -> new Sense.Each()),
            entry(Mandat.WholeCue, (file, cue) -> new Sense.Whole()), entry(Mandat.DateCue, CueReader::date),
            entry(Mandat.LawCue, (file, cue) -> new Sense.Relation(file.required(cue, Mandat.relation))),
            entry(Mandat.NameCue, (file, cue) -> new Sense.Relation(file.required(cue, Mandat.relation))),
            entry(Mandat.EndorsementCue, (file, cue) -> new Sense.Endorsement()),
            entry(Mandat.ThemeCue, (file, cue) -> new Sense.Theme(file.required(cue, Mandat.theme),
                    number(file, cue, Mandat.weight))));

    private CueReader() {
    }

    private static Map.Entry<String, SenseReader> entry(String type, SenseReader reader) {
        return Map.entry(type, reader);
    }

    static List<Cue> read(TurtleFile file) {
        List<Cue> cues = new ArrayList<>();
        SENSES.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> {
            for (Resource cue : file.instances(each.getKey())) {
                cues.add(cue(file, cue, each.getValue().read(file, cue)));
            }
        });
        return cues;
    }

    private static Cue cue(TurtleFile file, Resource cue, Sense sense) {
        List<String> patterns = file.strings(cue, sense instanceof Sense.Theme ? Mandat.word : Mandat.pattern);
        List<String> frames = sense instanceof Sense.Effect ? file.strings(cue, Mandat.frame) : List.of();
        if (patterns.isEmpty() && frames.isEmpty()) {
            throw file.error(cue, "<" + cue + "> has no mandat:pattern; a cue needs the words that fire it");
        }
        List<String> examples = file.strings(cue, Mandat.example);
        List<String> counterExamples = file.strings(cue, Mandat.counterExample);
        if (examples.isEmpty() || counterExamples.isEmpty()) {
            throw file.error(cue, "<" + cue
                    + "> needs a mandat:example in which it fires and a mandat:counterExample in which it must not");
        }
        int priority = file.string(cue, Mandat.priority).map(text -> integer(file, cue, text)).orElse(0);
        return new Cue(cue.stringValue(), file.where(cue), sense, patterns, frames, priority, examples,
                counterExamples);
    }

    private static Sense amount(TurtleFile file, Resource cue) {
        if (rejects(file, cue)) {
            return new Sense.NoAmount();
        }
        return new Sense.Amount(file.required(cue, Mandat.unit), file.string(cue, Mandat.value),
                choice(file, cue, Mandat.mode, Sense.Mode.class).orElse(Sense.Mode.LEVEL),
                comparator(file, cue).orElse(Sense.Comparator.EXACTLY));
    }

    private static Sense date(TurtleFile file, Resource cue) {
        return new Sense.Date(choice(file, cue, Mandat.dateRole, Sense.Role.class).orElse(Sense.Role.DEADLINE),
                choice(file, cue, Mandat.deadlineBasis, Sense.Basis.class).orElse(Sense.Basis.STATED),
                file.string(cue, Mandat.years).map(text -> integer(file, cue, text)));
    }

    private static Optional<Sense.Comparator> comparator(TurtleFile file, Resource cue) {
        return choice(file, cue, Mandat.comparator, Sense.Comparator.class);
    }

    private static <E extends Enum<E>> Optional<E> choice(TurtleFile file, Resource cue, String property,
            Class<E> choices) {
        return file.string(cue, property).map(iri -> Terms.value(choices, iri)
                .orElseThrow(() -> file.error(cue, "<" + cue + ">: <" + iri + "> is no value of "
                        + TurtleFile.name(property) + "; it is one of " + Terms.names(choices))));
    }

    private static boolean rejects(TurtleFile file, Resource cue) {
        return file.string(cue, Mandat.reject).filter("true"::equals).isPresent();
    }

    private static double number(TurtleFile file, Resource cue, String property) {
        try {
            return Double.parseDouble(file.required(cue, property));
        } catch (NumberFormatException e) {
            throw file.error(cue, "<" + cue + ">: " + TurtleFile.name(property) + " is a number, as 2.0");
        }
    }

    private static int integer(TurtleFile file, Resource cue, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw file.error(cue, "<" + cue + ">: \"" + text + "\" is no whole number");
        }
    }
}
