package org.mandat.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.question.Prefixes;

/** What an ID on the command line names: a measure (or a fact read from it), a place in a text, or a whole programme. */
sealed interface Reference {
    String programme();

    /** @param digits what the last part of its IRI is or begins with */
    record OfMeasure(String programme, String digits) implements Reference {
    }

    /** @param position in code points, as passages count */
    record OfPlace(String programme, int position) implements Reference {
    }

    record OfProgramme(String programme) implements Reference {
    }

    /** A form of ID, and how it is read. */
    record Form(Pattern pattern, BiFunction<String, String, Reference> read) {
        static Form of(String pattern, BiFunction<String, String, Reference> read) {
            return new Form(Pattern.compile(pattern), read);
        }

        Optional<Reference> match(String id) {
            return pattern.matcher(id).results().findFirst()
                    .map(found -> read.apply(found.group(1), found.groupCount() > 1 ? found.group(2) : ""));
        }
    }

    /** A place behind the longest text; whether it exists is seen later. */
    private static int position(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    List<Form> FORMS = List.of(
            Form.of("(?:^|.*/)measure/([^/]+)/([0-9a-f]{1,12})(?:/.*)?$", OfMeasure::new),
            Form.of("(?:^|.*/)text/([^/]+)/passage/(\\d+)-\\d+(?:/selector)?$",
                    (programme, digits) -> new OfPlace(programme, position(digits))),
            Form.of("^([a-z0-9-]+):(\\d+)(?:-\\d+)?$",
                    (programme, digits) -> new OfPlace(programme, position(digits))),
            Form.of("^([a-z0-9-]+)/([0-9a-f]{1,12})$", OfMeasure::new),
            Form.of("(?:^|.*/)(?:programme|text)/([a-z0-9-]+)(?:/section/.*)?$",
                    (programme, none) -> new OfProgramme(programme)),
            Form.of("^([a-z0-9-]+)$", (programme, none) -> new OfProgramme(programme)));

    /** USAGE if it has none of the forms. */
    static Reference parse(String id) {
        String plain = Prefixes.expand(id).orElse(id).strip();
        return FORMS.stream().flatMap(form -> form.match(plain).stream()).findFirst()
                .orElseThrow(() -> new MandatException(ErrorCode.USAGE, "\"" + id
                        + "\" names nothing that can be explained; give a measure as PROGRAMME/DIGITS, a place as "
                        + "PROGRAMME:POSITION, the IRI of either, or a PROGRAMME"));
    }
}
