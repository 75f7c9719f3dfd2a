package org.mandat.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import org.mandat.diagnostic.ErrorCode;

/** The exit statuses as help shows them. */
final class ExitCodes {
    /** Of the launcher, which ends before Java starts. */
    static final int LAUNCHER = 10;

    private ExitCodes() {
    }

    /** Status to meaning, ascending. */
    static Map<String, String> documented() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put(" 0", "done");
        for (ErrorCode code : ErrorCode.values()) {
            if (code.exitStatus() > LAUNCHER) {
                codes.putIfAbsent("" + LAUNCHER,
                        "the launcher found no JDK 21 or newer, or no Maven, or the build failed");
            }
            codes.put("%2d".formatted(code.exitStatus()), meaning(code));
        }
        return codes;
    }

    private static String meaning(ErrorCode code) {
        return switch (code) {
            case USAGE -> "the command line is wrong";
            case DOCUMENT ->
                "a document or its annotation is missing, unreadable or malformed, or the document is empty, binary, or says nothing";
            case CATALOGUE -> "the catalogue is wrong";
            case MAPPING -> "a file of mappings/ or ontology/ is wrong";
            case QUERY -> "a query is malformed, unknown, or lacks a parameter";
            case CHECK -> "a check found a violation, and nothing was published; or a figure fell under the baseline";
            case STORE -> "the store is missing, busy, damaged, of a newer version, full or read-only";
            case SERVER -> "the server cannot start: a port in use, for example";
            case OUTPUT -> "results cannot be written";
            case INTERNAL -> "a fault of Mandat itself; please report it";
        };
    }
}
