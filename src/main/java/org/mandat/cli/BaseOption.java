package org.mandat.cli;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.knowledge.Iri;

import picocli.CommandLine.Option;

/** {@code --base}, shared by the commands that make data. */
final class BaseOption {
    @Option(names = "--base", paramLabel = "IRI",
            description = "what the IRIs of data begin with (default: " + Iri.DATA + ")")
    private String base = Iri.DATA;

    /** USAGE if it cannot begin an IRI. */
    String iri() {
        if (!base.matches("https?://[^\\s<>\"{}|\\\\^`]+[/#]")) {
            throw new MandatException(ErrorCode.USAGE,
                    "--base expects an http(s) address that ends with / or #, not \"" + base + "\"");
        }
        return base;
    }
}
