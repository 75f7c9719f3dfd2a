package org.mandat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.LoadReport;
import org.mandat.LoadRequest;
import org.mandat.LoadRequest.Input;
import org.mandat.Loading;
import org.mandat.Project;
import org.mandat.diagnostic.Diagnostic;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mandat load}: documents in, a published generation out. */
@Command(name = "load", sortOptions = false, description = {"Read programmes into the store.",
        "Documents of the same id are replaced, others stay. Nothing is published unless all can be read and checked."})
final class LoadCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = ".txt, .md, .html or .pdf; without any, the whole catalogue")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--catalogue", paramLabel = "FILE.ttl", description = "default: seeds/catalogue.ttl")
    private Optional<Path> catalogue = Optional.empty();

    @Option(names = "--keep-going", description = "load the other documents when one cannot be read")
    private boolean keepGoing;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private BaseOption base = new BaseOption();

    @ArgGroup(exclusive = false, heading = "A FILE that no catalogue describes:%n")
    private DescribeOptions options = new DescribeOptions();

    LoadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Project project = new Project(terminal.home());
        LoadRequest request = new LoadRequest(store.in(terminal), inputs(project), base.iri(), keepGoing);
        LoadReport report = Loading.run(project, request, phase -> terminal.progress("mandat: " + phase));
        terminal.endProgress();
        new LoadSummary(terminal, Diagnostic.Severity.INFO).print(report);
        if (!report.refused().isEmpty()) {
            throw new MandatException(report.refused().get(0).code(), report.refused().size() + " of "
                    + request.inputs().size() + " documents could not be read; the others are loaded");
        }
    }

    private List<Input> inputs(Project project) {
        Path described = catalogue.orElse(project.catalogue());
        if (files.isEmpty()) {
            if (options.isGiven()) {
                throw new MandatException(ErrorCode.USAGE, "--id, --title, --party … describe a FILE; none is given");
            }
            return Inputs.of(described);
        }
        if (files.size() > 1 && options.isGiven()) {
            throw new MandatException(ErrorCode.USAGE,
                    "--id, --title, --party … describe one FILE; load several through a --catalogue");
        }
        return files.stream().map(file -> Inputs.of(file, described, options)).toList();
    }
}
