package org.mandat.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code mandat} itself: holds the commands and the options that all share. */
@Command(name = "mandat", synopsisSubcommandLabel = "COMMAND", versionProvider = Version.class, sortOptions = false,
        mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
        description = "Political programmes as linked data, each fact tied to the words it was read from.")
final class MandatCommand implements Runnable {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "show the stack trace of an error")
    boolean debug;

    @Spec
    CommandSpec spec = CommandSpec.create(); // picocli sets the real one

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? One of "
                + String.join(", ", spec.subcommands().keySet()));
    }
}
