package org.mandat.cli;

import picocli.CommandLine.Command;

/** {@code mandat version}. */
@Command(name = "version", description = "Print the version.")
final class VersionCommand implements Runnable {
    private final Terminal terminal;

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.out().println(new Version().getVersion()[0]);
    }
}
