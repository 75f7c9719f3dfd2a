package org.mandat.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The commands by name, in the order in which help shows them; each is made only when it is asked for. */
final class Commands {
    private static final Map<String, Function<Terminal, Object>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("load", LoadCommand::new);
        ALL.put("serve", ServeCommand::new);
        ALL.put("query", QueryCommand::new);
        ALL.put("export", ExportCommand::new);
        ALL.put("check", CheckCommand::new);
        ALL.put("list", ListCommand::new);
        ALL.put("generations", GenerationsCommand::new);
        ALL.put("verify", VerifyCommand::new);
        ALL.put("rollback", RollbackCommand::new);
        ALL.put("prune", PruneCommand::new);
        ALL.put("evaluate", EvaluateCommand::new);
        ALL.put("explain", ExplainCommand::new);
        ALL.put("version", VersionCommand::new);
        ALL.put("warm-up", WarmUpCommand::new);
        ALL.put("help", terminal -> new HelpCommand());
    }

    private static final Set<String> WITH_JENA = Set.of("load", "serve", "query", "check", "warm-up");

    private Commands() {
    }

    /** Whether the command that the arguments begin with works on a graph. */
    static boolean needJena(String... arguments) {
        return arguments.length > 0 && WITH_JENA.contains(arguments[0])
                && Collections.disjoint(List.of(arguments),
                        List.of("-h", "--help", "-V", "--version", "--list", "--words"));
    }

    /**
     * Adds the command that the arguments begin with; all of them where they begin with none, or with {@code help}, which describes any.
     * What picocli finds out about a command by reflection takes a tenth of a second for all.
     */
    static void add(CommandLine line, Terminal terminal, String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        boolean one = ALL.containsKey(first) && !first.equals("help");
        ALL.forEach((name, command) -> {
            if (!one || name.equals(first)) {
                line.addSubcommand(name, command.apply(terminal));
            }
        });
    }
}
