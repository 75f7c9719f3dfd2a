package org.mandat.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mandat.clause.Article;
import org.mandat.clause.Parse;
import org.mandat.clause.Phrase;
import org.mandat.clause.Predicate;
import org.mandat.clause.Predicate.Argument;
import org.mandat.clause.Predicate.Polarity;
import org.mandat.clause.Role;
import org.mandat.language.Tag;
import org.mandat.recognition.Frame.Filler;

/** Tries frames on the predicates of one sentence. */
final class FrameMatcher {
    /** How many words behind a predicate an adverb may stand that goes with it. */
    private static final int BEHIND = 3;
    /** With these a noun without article says of what sort another is. */
    private static final Set<Role> SORTING = EnumSet.of(Role.TO, Role.IN, Role.ON);
    private static final int LONGEST_PREPOSITION = 3;

    private final Profile profile;
    private final Parse parse;
    private final Holders holders;
    private final CountedNouns counted;

    /** What the roles of the predicate at hand hold, -1 where they hold nothing yet. */
    private final int[] bound = new int[Role.values().length];
    private final List<Capture> captures = new ArrayList<>();
    private int from;
    private int to;
    /** The noun behind the first of a list that fills a role, or -1: it says another thing than the first. */
    private int further;

    /** @param portions nouns of quantity, whose complement says of what */
    FrameMatcher(Profile profile, Parse parse, Holders holders, WordTest portions) {
        this.profile = profile;
        this.parse = parse;
        this.holders = holders;
        counted = new CountedNouns(profile, parse, portions);
    }

    /** The match of a frame, if the predicate is said so. */
    Optional<Match> match(Frame frame, Predicate predicate) {
        if (!predicate.asserted() || !frame.forms().isEmpty() && !frame.forms().contains(predicate.form())
                || frame.forms().isEmpty() && predicate.form() == Predicate.Form.NONE
                        && frame.predicate() != WordTest.ALL) {
            return Optional.empty();
        }
        boolean denied = frame.polarity().isEmpty() && predicate.polarity() == Polarity.DENIED;
        if (!denied && predicate.polarity() != frame.polarity().orElse(Polarity.AFFIRMED)) {
            return Optional.empty();
        }
        boolean noun = predicate.form() == Predicate.Form.NOUN;
        WordTest words = noun || predicate.form() == Predicate.Form.ADJECTIVE ? frame.noun() : frame.predicate();
        if (predicate.head() >= 0
                && !words.matches(profile, predicate.head(), noun ? predicate.head() + 1 : predicate.to())) {
            return Optional.empty();
        }
        Arrays.fill(bound, -1);
        captures.clear();
        further = -1;
        from = predicate.from();
        to = Math.max(predicate.to(), predicate.head() + 1);
        for (Frame.Slot slot : frame.slots()) {
            if (!fill(slot, predicate)) {
                return Optional.empty();
            }
        }
        List<Capture> held = captures.stream().distinct().sorted(Comparator.comparingInt(Capture::from)).toList();
        // « …, avec cent agents » says another thing than the verb
        int trigger = bound[Role.WITH.ordinal()] >= 0
                ? parse.phrase(bound[Role.WITH.ordinal()]).head()
                : further >= 0
                        ? further
                        : predicate.auxiliary() >= 0
                                ? predicate.auxiliary()
                                : predicate.head() >= 0 ? predicate.head() : from;
        return Optional.of(new Match(frame.cue(), from, to, held, Optional.of(new Match.Said(trigger, denied))));
    }

    private boolean fill(Frame.Slot slot, Predicate predicate) {
        if (slot.infinitive()) {
            int verb = predicate.infinitive();
            boolean fits = verb >= 0 && (!(slot.filler() instanceof Filler.Noun noun)
                    || noun.words().matches(profile, verb, verb + 1));
            to = fits ? Math.max(to, verb + 1) : to;
            return fits;
        }
        if (slot.adverb()) {
            return adverb(slot, predicate);
        }
        if (slot.owner()) {
            return owner(slot, predicate);
        }
        if (slot.filler() instanceof Filler.Nothing) {
            int subject = bound[Role.SUBJECT.ordinal()];
            return predicate.arguments().stream()
                    .noneMatch(each -> slot.roles().contains(each.role()) && each.phrase() != subject);
        }
        boolean first = slot.filler() instanceof Filler.Holder && isBareObject();
        for (Argument argument : predicate.arguments()) {
            if (first && argument.role() == Role.TO && slot.roles().contains(Role.TO) && bound[Role.TO.ordinal()] < 0) {
                return fits(slot.filler(), argument.role(), argument.phrase());
            }
            if (slot.roles().contains(argument.role()) && fits(slot.filler(), argument.role(), argument.phrase())) {
                again(slot, argument, predicate);
                return true;
            }
        }
        return false;
    }

    /** « surveillera désormais »: a word among those of the predicate or right behind them. */
    private boolean adverb(Frame.Slot slot, Predicate predicate) {
        int end = Math.min(profile.sentence().size(), predicate.to() + BEHIND);
        for (int i = predicate.from(); i < end && slot.filler() instanceof Filler.Noun noun; i++) {
            if (noun.words().matches(profile, i, i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** « confier ces fichiers à A, ces registres à B »: who else receives, each by its name. */
    private void again(Frame.Slot slot, Argument first, Predicate predicate) {
        if (first.role() != Role.TO || predicate.infinitive() >= 0
                || !(slot.filler() instanceof Filler.Holder holder)) {
            return;
        }
        for (Argument argument : predicate.arguments()) {
            if (argument.role() == Role.TO && argument.phrase() > first.phrase()
                    && parse.phrase(argument.phrase()).name() >= 0) {
                take(holders.of(argument.phrase(), holder.kind()), argument.phrase());
            }
        }
    }

    /** « mettre fin au bruit à la gare »: what a noun without article is said of stands next to it. */
    private boolean isBareObject() {
        int object = bound[Role.OBJECT.ordinal()];
        return object >= 0 && parse.phrase(object).article() == Article.NONE
                && !profile.sentence().token(parse.phrase(object).head()).is(Tag.PLURAL);
    }

    private boolean owner(Frame.Slot slot, Predicate predicate) {
        int owned = -1;
        for (Role role : slot.roles()) {
            owned = bound[role.ordinal()] >= 0 ? bound[role.ordinal()] : owned;
        }
        if (owned < 0 || !(slot.filler() instanceof Filler.Holder holder)) {
            return false;
        }
        List<Capture> found = holders.owners(owned, holder.kind());
        if (found.isEmpty() && isJoined(owned)) {
            found = holders.owners(owned + 1, holder.kind());
        }
        if (found.isEmpty() && parse.phrase(owned).complement() < 0) {
            found = elsewhere(predicate, holder.kind());
        }
        return take(found.isEmpty() ? before(predicate, owned, holder.kind()) : found, -1);
    }

    /** « les appels à projets de la CADA », « les moyens en personnel de la CADA »: what a noun without article behind it belongs to, it does. */
    private boolean isJoined(int owned) {
        boolean more = parse.phrase(owned).complement() < 0 && owned + 1 < parse.phrases().size();
        return more && SORTING.contains(parse.phrase(owned + 1).role())
                && parse.phrase(owned + 1).article() == Article.NONE
                && parse.phrase(owned + 1).name() < 0
                && parse.phrase(owned + 1).from() - parse.phrase(owned).to() <= LONGEST_PREPOSITION;
    }

    /** « la CADA, dont le nombre d’agents sera doublé »: the owner that a relative pronoun stands for. */
    private List<Capture> before(Predicate predicate, int owned, Filler.Holder.Kind kind) {
        for (Argument argument : predicate.arguments()) {
            if (argument.role() == Role.OF && argument.phrase() < owned && parse.phrase(argument.phrase()).name() >= 0
                    && predicate.form() == Predicate.Form.VERB
                    && parse.phrase(argument.phrase()).to() < predicate.from()) {
                return holders.of(argument.phrase(), kind);
            }
        }
        return List.of();
    }

    /** Whose a thing is that no complement owns: « en doubler le budget », « lui doubler ses moyens », « CNIL : budget doublé ». */
    private List<Capture> elsewhere(Predicate predicate, Filler.Holder.Kind kind) {
        for (Argument argument : predicate.arguments()) {
            boolean clitic = parse.phrase(argument.phrase()).kind() == Phrase.Kind.CLITIC;
            if (clitic && (argument.role() == Role.OF || argument.role() == Role.TO)) {
                return holders.of(argument.phrase(), kind);
            }
        }
        return predicate.topic() < 0 ? List.of() : holders.of(predicate.topic(), kind);
    }

    private boolean take(List<Capture> found, int phrase) {
        if (found.isEmpty()) {
            return false;
        }
        captures.addAll(found);
        found.forEach(capture -> extend(capture.from(), capture.to()));
        if (phrase >= 0) {
            extend(parse.phrase(phrase).from(), parse.phrase(phrase).to());
        }
        return true;
    }

    private void extend(int begin, int end) {
        from = Math.min(from, begin);
        to = Math.max(to, end);
    }

    private boolean fits(Filler filler, Role role, int phrase) {
        int fitting = switch (filler) {
            case Filler.Holder holder -> take(holders.of(phrase, holder.kind()), phrase) ? phrase : -1;
            case Filler.Anything any -> phrase;
            case Filler.Nothing none -> -1;
            case Filler.Number number -> counted.isNumber(phrase) ? phrase : -1;
            case Filler.Noun noun -> noun(noun, phrase);
        };
        if (fitting < 0) {
            return false;
        }
        bound[role.ordinal()] = fitting;
        return true;
    }

    /** The phrase, one listed or apposed with it, or what it is a portion of, whose noun fits. */
    private int noun(Filler.Noun noun, int first) {
        for (int i = first; i >= 0; i = parse.phrase(i).next()) {
            for (int each : new int[]{i, parse.phrase(i).apposed()}) {
                int fitting = each < 0 ? -1 : counted.fitting(noun, each);
                if (fitting >= 0) {
                    further = i == first ? further : parse.phrase(i).head();
                    return fitting;
                }
            }
        }
        return -1;
    }
}
