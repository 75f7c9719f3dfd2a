package org.mandat.cli;

import java.util.Optional;

import picocli.CommandLine.IVersionProvider;

/** The version of this build and of the Java that runs it. */
final class Version implements IVersionProvider {
    /** As the pom says, or {@code development} when run from classes. */
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[]{"mandat " + number() + " (Java " + Runtime.version().feature() + ")"};
    }
}
