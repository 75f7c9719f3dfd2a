package org.mandat.interpretation;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.mandat.knowledge.Sense;
import org.mandat.language.Tag;
import org.mandat.recognition.Capture;
import org.mandat.recognition.Match;
import org.mandat.recognition.RecognisedSentence;

/** The dates of one sentence: deadlines, starts, and those that are neither, each as precise as its words. */
final class Dates {
    private static final List<String> MONTHS = List.of(new DateFormatSymbols(ULocale.FRENCH).getMonths());

    private final RecognisedSentence sentence;
    private final Context context;
    private final Decisions decisions;
    /** All, and those that may say by when or from when. */
    private final List<Match> dated = new ArrayList<>();
    private final List<Match> chosen = new ArrayList<>();

    /** @param stated the tokens of clauses that only state what is or was: no date in them is an aim */
    Dates(RecognisedSentence sentence, Context context, BitSet stated, Decisions decisions) {
        this.decisions = decisions;
        this.sentence = sentence;
        this.context = context;
        Map<Integer, Match> taken = new HashMap<>();
        for (Match match : sentence.matches().stream().filter(m -> m.cue().sense() instanceof Sense.Date)
                .sorted(Match.STRONGEST_FIRST).toList()) {
            int place = match.figure().map(Capture.OfFigure::from).orElse(match.from());
            Match stronger = taken.putIfAbsent(place, match);
            if (stronger != null) {
                decisions.reject(match, Reason.BEATEN, stronger.cue().iri());
            } else if (stated.get(place)) {
                dated.add(match);
                decisions.reject(match, Reason.STATED);
            } else {
                dated.add(match);
                chosen.add(match);
            }
        }
    }

    /** A deadline with its words. */
    record Dated(Reading.Deadline deadline, Passage passage, Match match) {
    }

    /** The tokens of figures that are dates, each with the cue that says so. */
    Map<Integer, Match> figures() {
        Map<Integer, Match> figures = new HashMap<>();
        dated.forEach(match -> match.figure().ifPresent(figure -> figures.put(figure.from(), match)));
        return figures;
    }

    /** Those of the sentence, in text order. What was due before the document was written is history: no deadline. */
    List<Dated> deadlines() {
        return of(Sense.Role.DEADLINE).map(match -> new Dated(
                new Reading.Deadline(date(match), ((Sense.Date) match.cue().sense()).basis()),
                Passage.clause(sentence.sentence().span(match.from(), match.to())), match)).toList();
    }

    /** Whether a date that is past by now follows a token in the same breath: « 474 millions en 2021 ». */
    boolean isOfThePast(int token) {
        for (int i = token; i < sentence.sentence().size() && !sentence.sentence().token(i).is(Tag.PUNCTUATION); i++) {
            int at = i;
            if (dated.stream().anyMatch(match -> match.from() == at && isPast(match))) {
                return true;
            }
        }
        return false;
    }

    Optional<String> start() {
        return of(Sense.Role.START).findFirst().map(this::date);
    }

    /** Says what became of the dates, once it is known which targets they are of. */
    void tell(List<Reading.Target> targets, Set<Match> used) {
        for (Match match : chosen) {
            Sense.Role role = ((Sense.Date) match.cue().sense()).role();
            Match first = of(role).findFirst().orElse(match);
            if (isPast(match)) {
                decisions.reject(match, Reason.PAST);
            } else if (role == Sense.Role.START && targets.isEmpty()) {
                decisions.reject(match, Reason.START_ALONE);
            } else if (role != Sense.Role.NEITHER && !first.equals(match) && !used.contains(match)) {
                decisions.reject(match, Reason.BEATEN, first.cue().iri());
            } else if (targets.size() == 1 && targets.get(0).cue().equals(match.cue().iri())) {
                decisions.accept(match, targets.get(0));
            } else {
                decisions.accept(match);
            }
        }
    }

    private Stream<Match> of(Sense.Role role) {
        return chosen.stream().filter(match -> ((Sense.Date) match.cue().sense()).role() == role)
                .filter(match -> !isPast(match)).sorted(Comparator.comparingInt(Match::from));
    }

    private boolean isPast(Match match) {
        return ((Sense.Date) match.cue().sense()).role() == Sense.Role.DEADLINE
                && year(match) < context.documentYear();
    }

    private int year(Match match) {
        Sense.Date date = (Sense.Date) match.cue().sense();
        int figure = date.years().or(() -> match.figure().map(f -> f.value().intValue())).orElse(0);
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
