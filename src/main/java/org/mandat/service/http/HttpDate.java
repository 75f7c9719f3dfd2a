package org.mandat.service.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Dates of headers (RFC 9110, 5.6.7), to the second. */
public final class HttpDate {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private HttpDate() {
    }

    public static String format(Instant moment) {
        return FORMAT.format(moment);
    }

    /** Empty for what is no such date; a client that sends that is to be answered as if it had sent nothing. */
    static Optional<Instant> parse(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, FORMAT).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
