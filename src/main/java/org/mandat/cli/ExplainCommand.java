package org.mandat.cli;

import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.mandat.Explaining;
import org.mandat.Pipeline;
import org.mandat.Project;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.store.Generation;
import org.mandat.store.Held;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mandat explain}: how a measure or a sentence was understood, by the mappings as they are now. */
@Command(name = "explain", sortOptions = false, description = {"Show how a sentence was understood, and why.",
        "Names are marked ═, the words of cues that count ─, of those that do not ·. Nothing is published."})
final class ExplainCommand implements Runnable {
    /** What to explain. */
    private static final class Asked {
        @Parameters(paramLabel = "ID", arity = "0..1", description = "a measure: PROGRAMME/DIGITS, of which "
                + "the first will do, or its IRI; a place: PROGRAMME:POSITION or a passage's IRI; a PROGRAMME: each of its sentences")
        private Optional<String> id = Optional.empty();

        @Option(names = "-e", paramLabel = "TEXT",
                description = "a text of its own: \"- \" before a line makes it a list item, \"# \" a heading")
        private Optional<String> text = Optional.empty();

        @Option(names = "--file", paramLabel = "FILE",
                description = "a document that nobody described (.txt, .md, .html, .pdf): each of its sentences")
        private Optional<Path> file = Optional.empty();
    }

    private enum Format {
        TEXT, JSON
    }

    private final Terminal terminal;

    @ArgGroup(multiplicity = "1")
    private Asked asked = new Asked();

    @Option(names = "--year", paramLabel = "YEAR",
            description = "when TEXT or FILE was written; relative dates count from it (default: this year)")
    private int year = Year.now(ZoneOffset.UTC).getValue();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json")
    private Format format = Format.TEXT;

    @Mixin
    private StoreOption store = new StoreOption();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (asked.id.isEmpty() && asked.text.isEmpty() && asked.file.isEmpty()) {
            throw new MandatException(ErrorCode.USAGE, "say what to explain: a measure, -e TEXT or --file FILE;"
                    + " see mandat explain --help");
        }
        Optional<Reference> reference = asked.id.map(Reference::parse);
        if (reference.isPresent()) {
            try (Held held = store.hold(terminal)) {
                explain(reference.get(), loaded(held.generation(), reference.get().programme()), explaining());
            }
        } else if (asked.file.isPresent()) {
            view(explaining().file(asked.file.get(), year), "").all();
        } else {
            view(explaining().text(asked.text.orElse(""), year), "").each();
        }
    }

    private Explaining explaining() {
        return new Explaining(new Project(terminal.home()));
    }

    private void explain(Reference reference, Generation generation, Explaining explaining) {
        warnIfOlder(explaining.changed(generation));
        String programme = reference.programme();
        ExplainView view = view(explaining.kept(generation, programme), programme);
        switch (reference) {
            case Reference.OfProgramme all -> view.all();
            case Reference.OfPlace place -> view.at(place.position());
            case Reference.OfMeasure measure -> view.measure(measure.digits(),
                    StatedMeasures.of(generation, programme));
        }
    }

    private static Generation loaded(Generation generation, String programme) {
        if (!generation.documents().contains(programme)) {
            throw new MandatException(ErrorCode.USAGE, "no programme \"" + programme + "\" is loaded; there are "
                    + String.join(", ", generation.documents()));
        }
        return generation;
    }

    private void warnIfOlder(List<String> changed) {
        if (!changed.isEmpty()) {
            terminal.err().println("mandat: the store is older than "
                    + String.join(", ", changed.stream().limit(3).toList())
                    + (changed.size() > 3 ? " and " + (changed.size() - 3) + " more" : "")
                    + ": what follows is read anew and may differ from its graph; \"mandat load\" brings it up to date");
        }
    }

    private ExplainView view(Pipeline.Judged judged, String programme) {
        return new ExplainView(terminal, judged, programme, format == Format.JSON);
    }
}
