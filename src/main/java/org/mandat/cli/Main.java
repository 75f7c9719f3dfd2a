package org.mandat.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.apache.jena.sys.JenaSystem;
import org.mandat.diagnostic.ErrorCode;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Entry point: arguments in, results on standard output, one line on standard error and an exit status when something is wrong. */
public final class Main {
    private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

    private Main() {
    }

    public static void main(String[] arguments) {
        // Beside the making of the command, which takes as long and touches no class of Jena's.
        CompletableFuture<Void> jena = Commands.needJena(arguments)
                ? CompletableFuture.runAsync(JenaSystem::init,
                        task -> Thread.ofPlatform().daemon().name("jena").start(task))
                : NOTHING;
        System.exit(run(Terminal.ofProcess(), System.getenv(), jena, arguments));
    }

    /**
     * Runs one command line within this process.
     *
     * @return the exit status, see {@link ErrorCode}
     */
    public static int run(Terminal terminal, String... arguments) {
        return run(terminal, System.getenv(), arguments);
    }

    static int run(Terminal terminal, Map<String, String> environment, String... arguments) {
        return run(terminal, environment, NOTHING, arguments);
    }

    /** @param jena ends before anything else begins with Jena: two threads that begin at different ends wait for each other for ever */
    static int run(Terminal terminal, Map<String, String> environment, CompletableFuture<Void> jena,
            String... arguments) {
        Faults faults = new Faults(terminal);
        try {
            CommandLine line = commandLine(terminal, faults, arguments);
            jena.join(); // JenaSystem.init() would not wait
            CommandLine serve = line.getSubcommands().get("serve");
            if (serve != null && !settle(serve, terminal, environment, arguments)) {
                return ErrorCode.USAGE.exitStatus();
            }
            int status = line.execute(arguments);
            terminal.out().flush();
            return status;
        } catch (Throwable fault) { // even a StackOverflowError gets its one line and status
            return faults.report(fault, false);
        }
    }

    /** Gives {@code serve} the options of its file and the environment, if that is asked for; false, having said why, if they are wrong. */
    private static boolean settle(CommandLine serve, Terminal terminal, Map<String, String> environment,
            String... arguments) {
        if (!List.of(arguments).contains("serve")) {
            return true;
        }
        Settings settings = Settings.of(serve.getCommandSpec(), List.of(arguments), environment, option -> {
            ServeCommand trial = new ServeCommand(terminal);
            new CommandLine(trial).parseArgs(option);
            trial.check();
        });
        settings.faults().forEach(fault -> terminal.err().println("mandat: " + fault));
        serve.setDefaultValueProvider(argument -> argument instanceof OptionSpec option
                ? settings.values().get(option.longestName().replaceFirst("^--", ""))
                : null);
        return settings.faults().isEmpty();
    }

    private static CommandLine commandLine(Terminal terminal, Faults faults, String... arguments) {
        CommandLine line = new CommandLine(new MandatCommand());
        Commands.add(line, terminal, arguments);
        line.setOut(new PrintWriter(terminal.out(), true));
        line.setErr(new PrintWriter(terminal.err(), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((fault, command, parsed) -> faults.report(fault, isDebug(command)));
        line.setParameterExceptionHandler((fault, rejected) -> reject(terminal, fault));
        document(line);
        return line;
    }

    private static boolean isDebug(CommandLine command) {
        return command.getCommandSpec().root().userObject() instanceof MandatCommand root && root.debug;
    }

    private static void document(CommandLine line) {
        line.getCommandSpec().usageMessage().width(100).exitCodeListHeading("%nExit status:%n")
                .exitCodeList(ExitCodes.documented());
        line.getSubcommands().values().forEach(Main::document);
    }

    private static int reject(Terminal terminal, ParameterException fault) {
        String advice = fault instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream()
                        .findFirst().map(found -> "; did you mean " + found + "?").orElse("")
                : "";
        terminal.err().println("mandat: " + Faults.firstLine(fault) + advice + "; see "
                + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ErrorCode.USAGE.exitStatus();
    }
}
