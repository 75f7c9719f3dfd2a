package org.mandat.interpretation;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.mandat.knowledge.Sense;
import org.mandat.recognition.Capture;
import org.mandat.recognition.Match;
import org.mandat.recognition.RecognisedSentence;

/** The dates of one sentence: deadlines, starts, and those that are neither, each as precise as its words. */
final class Dates {
    private static final List<String> MONTHS = List.of(new DateFormatSymbols(ULocale.FRENCH).getMonths());

    private final RecognisedSentence sentence;
    private final Context context;
    private final Decisions decisions;
    private final List<Match> chosen = new ArrayList<>();

    Dates(RecognisedSentence sentence, Context context, Decisions decisions) {
        this.decisions = decisions;
        this.sentence = sentence;
        this.context = context;
        Map<Integer, Match> taken = new HashMap<>();
        for (Match match : sentence.matches().stream().filter(m -> m.cue().sense() instanceof Sense.Date)
                .sorted(Match.STRONGEST_FIRST).toList()) {
            int place = match.figure().map(Capture.OfFigure::from).orElse(match.from());
            Match stronger = taken.putIfAbsent(place, match);
            if (stronger == null) {
                chosen.add(match);
            } else {
                decisions.reject(match, Reason.BEATEN, stronger.cue().iri());
            }
        }
    }

    /** A deadline with its words. */
    record Dated(Reading.Deadline deadline, Passage passage, int from, int to, String cue) {
    }

    /** The tokens of figures that are dates, each with the cue that says so. */
    Map<Integer, Match> figures() {
        Map<Integer, Match> figures = new HashMap<>();
        chosen.forEach(match -> match.figure().ifPresent(figure -> figures.put(figure.from(), match)));
        return figures;
    }

    Optional<Dated> deadline() {
        return of(Sense.Role.DEADLINE).map(match -> new Dated(
                new Reading.Deadline(date(match), ((Sense.Date) match.cue().sense()).basis()),
                Passage.clause(sentence.sentence().span(match.from(), match.to())), match.from(), match.to(),
                match.cue().iri()));
    }

    Optional<String> start() {
        return of(Sense.Role.START).map(this::date);
    }

    /** Says what became of the dates, once it is known which targets they are of. */
    void tell(List<Reading.Target> targets) {
        for (Match match : chosen) {
            Sense.Role role = ((Sense.Date) match.cue().sense()).role();
            Match first = of(role).orElse(match);
            if (isPast(match)) {
                decisions.reject(match, Reason.PAST);
            } else if (role == Sense.Role.START && targets.isEmpty()) {
                decisions.reject(match, Reason.START_ALONE);
            } else if (role != Sense.Role.NEITHER && !first.equals(match)) {
                decisions.reject(match, Reason.BEATEN, first.cue().iri());
            } else if (targets.size() == 1 && targets.get(0).cue().equals(match.cue().iri())) {
                decisions.accept(match, targets.get(0));
            } else {
                decisions.accept(match);
            }
        }
    }

    /** The first in the text. What was due before the document was written is history: no deadline. */
    private Optional<Match> of(Sense.Role role) {
        return chosen.stream().filter(match -> ((Sense.Date) match.cue().sense()).role() == role)
                .filter(match -> !isPast(match))
                .min(Comparator.comparingInt(Match::from));
    }

    private boolean isPast(Match match) {
        return ((Sense.Date) match.cue().sense()).role() == Sense.Role.DEADLINE
                && year(match) < context.documentYear();
    }

    private int year(Match match) {
        Sense.Date date = (Sense.Date) match.cue().sense();
        int figure = match.figure().map(f -> f.value().intValue()).orElse(date.years().orElse(0));
        return switch (date.basis()) {
            case STATED -> figure;
            case FROM_DOCUMENT_DATE -> context.documentYear() + figure;
            case FROM_MANDATE -> context.mandateYear() + figure;
        };
    }

    /** The year, with its month and day where they stand before it: {@code 2025}, {@code 2025-09}, {@code 2025-01-31}. */
    private String date(Match match) {
        String year = String.valueOf(year(match));
        int at = match.figure().map(Capture.OfFigure::from).orElse(0);
        int month = at > match.from() ? MONTHS.indexOf(sentence.sentence().token(at - 1).form()) + 1 : 0;
        if (month == 0 || ((Sense.Date) match.cue().sense()).basis() != Sense.Basis.STATED) {
            return year;
        }
        String precise = String.format(Locale.ROOT, "%s-%02d", year, month);
        return day(at - 2, match).filter(day -> day <= YearMonth.parse(precise).lengthOfMonth())
                .map(day -> String.format(Locale.ROOT, "%s-%02d", precise, day)).orElse(precise);
    }

    /** « 31 », « 1er ». */
    private Optional<Integer> day(int token, Match match) {
        if (token < match.from()) {
            return Optional.empty();
        }
        String digits = sentence.sentence().token(token).form().replaceFirst("^(\\d{1,2})(er)?$", "$1");
        return digits.length() <= 2 && digits.chars().allMatch(Character::isDigit) && !digits.equals("0")
                ? Optional.of(Integer.valueOf(digits))
                : Optional.empty();
    }
}
