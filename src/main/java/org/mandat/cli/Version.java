package org.mandat.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this build and of the Java that runs it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[]{"mandat " + org.mandat.Version.current() + " (Java " + Runtime.version().feature() + ")"};
    }
}
