package org.mandat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.document.Description;
import org.mandat.knowledge.Iri;

import picocli.CommandLine.Option;

/** What describes one file that no catalogue does. Actors and elections are given by their key in {@code mappings/} or their IRI. */
final class DescribeOptions {
    private static final String LANGUAGES = "http://publications.europa.eu/resource/authority/language/";

    @Option(names = "--id", paramLabel = "ID", description = "its id: lower-case letters, digits and hyphens")
    private Optional<String> id = Optional.empty();

    @Option(names = "--title", paramLabel = "TITLE", description = "as printed")
    private Optional<String> title = Optional.empty();

    @Option(names = "--party", paramLabel = "KEY",
            description = "as in mappings/actors.ttl: parti-socialiste; repeatable")
    private List<String> parties = new ArrayList<>();

    @Option(names = "--candidate", paramLabel = "KEY", description = "as in mappings/actors.ttl; repeatable")
    private List<String> candidates = new ArrayList<>();

    @Option(names = "--date", paramLabel = "DATE", description = "YYYY, YYYY-MM or YYYY-MM-DD")
    private Optional<String> date = Optional.empty();

    @Option(names = "--election", paramLabel = "KEY", description = "as in mappings/elections.ttl: presidentielle-2022")
    private Optional<String> election = Optional.empty();

    @Option(names = "--language", paramLabel = "TAG", description = "default: fr")
    private String language = "fr";

    boolean isGiven() {
        return id.isPresent() || title.isPresent() || date.isPresent() || election.isPresent() || !parties.isEmpty()
                || !candidates.isEmpty();
    }

    /** USAGE if something needed is missing or malformed. */
    Description describe(String file) {
        List<String> authors = iris("party", parties);
        List<String> people = iris("person", candidates);
        if (authors.isEmpty() && people.isEmpty()) {
            throw missing(file, "--party or --candidate");
        }
        try {
            return new Description(id.orElseThrow(() -> missing(file, "--id")), file,
                    title.orElseThrow(() -> missing(file, "--title")), date.orElseThrow(() -> missing(file, "--date")),
                    "programme", authors, List.of(), people, List.of(), List.of(),
                    election.map(key -> iri("election", key)), languageIri(), authors.isEmpty() ? people : authors);
        } catch (IllegalArgumentException e) {
            throw new MandatException(ErrorCode.USAGE, Faults.firstLine(e), e);
        }
    }

    private String languageIri() {
        try {
            String code = Locale.forLanguageTag(language).getISO3Language();
            if (!code.isEmpty()) {
                return LANGUAGES + code.toUpperCase(Locale.ROOT);
            }
        } catch (java.util.MissingResourceException e) {
            // Said below.
        }
        throw new MandatException(ErrorCode.USAGE, "--language expects a tag as fr or en, not \"" + language + "\"");
    }

    private static List<String> iris(String type, List<String> keys) {
        return keys.stream().map(key -> iri(type, key)).toList();
    }

    private static String iri(String type, String key) {
        return key.matches("https?://\\S+") ? key : Iri.id(type, key);
    }

    private static MandatException missing(String file, String option) {
        return new MandatException(ErrorCode.USAGE, file + " is described by no catalogue: " + option
                + " is missing; give --id, --title, --date and --party or --candidate, or a --catalogue that describes it");
    }
}
