package org.mandat.graph;

import java.time.LocalDate;
import java.time.YearMonth;

/** The last second of a year, month or day: SPARQL cannot compare years with dates, so every comparison uses this. */
final class DateEnd {
    private DateEnd() {
    }

    /** @param date {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD} */
    static String of(String date) {
        LocalDate last = switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
        return last + "T23:59:59";
    }
}
