package org.mandat.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.mandat.diagnostic.Diagnostic.Severity;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/**
 * One file of {@code queries/checks}: a SELECT of which each row is something wrong. Its first variable is the node; the others are
 * told with the problem. Its header says {@code title-fr}, {@code title-en}, {@code severity} (violation or warning),
 * {@code problem} and {@code solution}.
 */
record Check(String name, Severity severity, String problem, String solution, Query query) {
    static Check read(Path file) {
        try {
            String text = Files.readString(file);
            Map<String, String> header = header(text);
            Query query = QueryFactory.create(text);
            if (!query.isSelectType()) {
                throw fault(file, 1, "expected a SELECT whose rows are what is wrong");
            }
            return new Check(String.valueOf(file.getFileName()), severity(file, header),
                    require(file, header, "problem"), require(file, header, "solution"), query);
        } catch (QueryParseException e) {
            throw fault(file, e.getLine(),
                    "not SPARQL: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (QueryException | IOException e) {
            throw fault(file, 1, "not SPARQL: " + e.getMessage());
        }
    }

    /** The variable that names the node. */
    String subject() {
        return query.getResultVars().get(0);
    }

    List<String> details() {
        return query.getResultVars().subList(1, query.getResultVars().size());
    }

    private static Map<String, String> header(String text) {
        Map<String, String> header = new TreeMap<>();
        text.lines().filter(line -> line.startsWith("#+")).map(line -> line.substring(2).strip().split(":", 2))
                .filter(pair -> pair.length == 2).forEach(pair -> header.put(pair[0].strip(), pair[1].strip()));
        return header;
    }

    private static Severity severity(Path file, Map<String, String> header) {
        return switch (require(file, header, "severity").toLowerCase(Locale.ROOT)) {
            case "violation" -> Severity.VIOLATION;
            case "warning" -> Severity.WARNING;
            default -> throw fault(file, 1, "expected \"#+ severity: violation\" or \"#+ severity: warning\"");
        };
    }

    private static String require(Path file, Map<String, String> header, String key) {
        String value = header.get(key);
        if (value == null || value.isEmpty()) {
            throw fault(file, 1, "the header lacks \"#+ " + key + ": …\"");
        }
        return value;
    }

    private static MandatException fault(Path file, int line, String message) {
        return new MandatException(ErrorCode.QUERY, file + ":" + line + ": " + message);
    }
}
