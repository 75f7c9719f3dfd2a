package org.mandat.service.page.fact;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.mandat.service.http.Language;
import org.mandat.service.view.Messages;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Skos;

/** Says a target in few words: {@code ≥ 30 %}, {@code × 2}, {@code 100 % · d’ici 2025}. */
public final class TargetWords {
    private static final Map<String, String> SIGNS = Map.of("atLeast", "≥", "atMost", "≤", "lessThan", "<", "moreThan",
            ">", "increase", "+", "decrease", "−", "multiply", "×");

    private final Statements statements;
    private final Language language;
    private final ULocale locale;

    public TargetWords(Statements statements, Language language) {
        this.statements = statements;
        this.language = language;
        this.locale = ULocale.forLanguageTag(language.tag());
    }

    /** Its value with sign and unit, and its deadline or start. */
    public String all(Node target) {
        String value = value(target);
        String when = when(target);
        return value.isEmpty() || when.isEmpty() ? value + when : value + " · " + when;
    }

    /** Empty if it has no value. */
    public String value(Node target) {
        String value = statements.text(target, Mandat.value);
        if (value.isEmpty()) {
            return "";
        }
        String mode = sign(target, Mandat.mode);
        String bound = sign(target, Mandat.comparator);
        Node unit = statements.object(target, Mandat.unit).orElse(Node.ANY);
        String notation = unit.isConcrete() ? statements.text(unit, Skos.NS + "notation") : "";
        if (notation.isEmpty() && unit.isConcrete()) {
            notation = statements.said(unit, Skos.prefLabel, language).text();
        }
        boolean times = notation.equals("×");
        String per = statements.text(target, Mandat.per);
        String from = statements.text(target, Mandat.baseline);
        return (bound.isEmpty() ? "" : bound + "\u00a0") + (times ? "×\u00a0" : mode.equals("×") ? "" : mode)
                + number(value) + (times || notation.isEmpty() ? "" : "\u00a0" + notation)
                + (per.isEmpty() ? "" : " / " + per)
                + (from.isEmpty() ? "" : " (" + Messages.in(language).get("target.from", number(from)) + ")");
    }

    /** Empty if it has neither deadline nor start. */
    public String when(Node target) {
        String deadline = statements.text(target, Mandat.deadline);
        String start = statements.text(target, Mandat.start);
        Messages messages = Messages.in(language);
        return !deadline.isEmpty()
                ? messages.get("target.by", date(deadline))
                : start.isEmpty() ? "" : messages.get("target.since", date(start));
    }

    private String sign(Node target, String property) {
        return SIGNS.getOrDefault(statements.text(target, property).replaceFirst(".*#", ""), "");
    }

    private String number(String digits) {
        try {
            return Messages.in(language).decimal(new BigDecimal(digits));
        } catch (NumberFormatException e) {
            return digits;
        }
    }

    /** A year, a month or a day as the language writes it. */
    public String date(String date) {
        boolean month = date.matches("\\d{4}-\\d{2}");
        if (!month && !date.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return date;
        }
        DateFormat format = DateFormat.getInstanceForSkeleton(month ? "yMMMM" : "yMMMMd", locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        String written = format.format(Date.from(
                LocalDate.parse(month ? date + "-01" : date).atStartOfDay(ZoneOffset.UTC).toInstant()));
        return language == Language.FR ? written.replaceFirst("^1 ", "1er ") : written;
    }
}
