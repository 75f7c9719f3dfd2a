package org.mandat.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandat.clause.Article;
import org.mandat.clause.Parse;
import org.mandat.clause.Phrase;
import org.mandat.clause.Predicate;
import org.mandat.clause.Predicate.Argument;
import org.mandat.clause.Role;
import org.mandat.knowledge.Knowledge;
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;
import org.mandat.recognition.Capture.Range;

/**
 * Reads what a body to be founded is called: its noun with adjectives and the complements that name it, without those that count or
 * praise it: « un fonds de 2 milliards d’euros dédié à la recherche » is a « fonds dédié à la recherche ».
 *
 * @param joins      prepositions that continue a name
 * @param ends       nouns and adjectives that continue none: « à l’échelle »
 * @param qualifiers nouns whose complement names nothing: « de plein exercice »
 * @param ranks      nouns whose complement is a rank: « secrétariat d’État »
 * @param fields     participles that say what a body is for: « chargé de »
 * @param belongings nouns for what a body has: « aux pouvoirs élargis » names none
 */
record BodyNames(Set<String> joins, Set<String> ends, Set<String> qualifiers, Set<String> ranks, Set<String> fields,
        Set<String> belongings) {
    private static final int LONGEST_LIST = 3;
    private static final Set<Role> NAMING = EnumSet.of(Role.OF, Role.OTHER, Role.ON, Role.ACCORDING, Role.TO);

    static BodyNames of(Knowledge knowledge) {
        Set<String> belongings = Stream.of("power", "means", "staff", "budget", "remit")
                .flatMap(list -> knowledge.words(list).stream()).collect(Collectors.toSet());
        Set<String> joins = Stream.of("phrase-join", "name-join").flatMap(list -> knowledge.words(list).stream())
                .collect(Collectors.toSet());
        return new BodyNames(joins, knowledge.words("phrase-end"),
                knowledge.words("qualifier"), knowledge.words("rank"), knowledge.words("field-participle"), belongings);
    }

    /** The name whose noun is the token {@code head} of a phrase. */
    Capture.OfPhrase read(Sentence sentence, Parse parse, int number, int head) {
        return new Reading(sentence, parse, number, head).name();
    }

    private final class Reading {
        private final Sentence sentence;
        private final Parse parse;
        private final int number;
        private final int head;
        private final List<Range> parts = new ArrayList<>();
        /** A complement that only counts, for want of another. */
        private Optional<Range> count = Optional.empty();

        Reading(Sentence sentence, Parse parse, int number, int head) {
            this.sentence = sentence;
            this.parse = parse;
            this.number = number;
            this.head = head;
        }

        Capture.OfPhrase name() {
            int base = base();
            if (head > 0 && sentence.token(head - 1).form().equals("«")
                    && sentence.token(base - 1).form().equals("»")) {
                parts.add(new Range(head, base - 1));
                complements(base); // « un “hub” de la donnée »
                return new Capture.OfPhrase(head, parts.size() == 1 ? base - 1 : parts.getLast().to(),
                        Range.joined(parts));
            }
            int proper = ProperNames.apposed(sentence, parse, number);
            if (proper >= 0) {
                return new Capture.OfPhrase(parse.phrase(proper).from(), parse.phrase(proper).to());
            }
            parts.add(new Range(start(), base));
            complements(base);
            boolean told = parse.phrase(number).name() >= 0 && base > head + 2; // « ministère de la Famille »
            if (parts.size() == 1 && !told && !field() && !apposition() && base == head + 1) {
                count.ifPresent(parts::add);
            }
            return new Capture.OfPhrase(parts.get(0).from(), parts.get(parts.size() - 1).to(), Range.joined(parts));
        }

        /** « vice-premier ministre », « Haute Autorité »: what is written before the noun as a part of it. */
        private int start() {
            int start = head;
            while (start > parse.phrase(number).from() && start > 1 && isTitle(sentence.token(start - 1))) {
                start--;
            }
            return start;
        }

        private static boolean isTitle(Token token) {
            return !token.is(Tag.DETERMINER) && (token.is(Tag.CAPITAL) || token.form().startsWith("vice-"));
        }

        /** The noun with its adjectives, without those at the end that every body might bear. */
        private int base() {
            int base = parse.phrase(number).to();
            int whole = base;
            while (base > head + 1 && isEnd(base - 1) && !isJoin(base)) {
                base--;
            }
            int named = base == head + 1 ? whole : base; // « une mission indépendante »
            boolean ranked = isJoin(named) && named + 1 < sentence.size()
                    && sentence.token(named + 1).hasLemmaOf(ranks);
            return ranked ? named + 2 : named; // « secrétariat d’État » does not tell yet what it is for
        }

        private void complements(int from) {
            int at = from;
            while (isJoined(at)) { // « un ministère de la Mer et des rivages », of which a part is known
                parts.add(new Range(at, parse.phrase(parse.beginning(at + 2)).to()));
                at = parts.getLast().to();
            }
            while (isJoin(at)) {
                int next = parse.beginning(at + 1);
                if (next < 0) {
                    return;
                }
                Phrase phrase = parse.phrase(next);
                boolean counts = phrase.article() == Article.COUNT || isQualifier(phrase);
                if (counts) {
                    count = count.or(() -> Optional.of(new Range(from, phrase.to())));
                    at = counted(next);
                } else if (continues(phrase)) {
                    int end = listed(next);
                    parts.add(new Range(at, end));
                    at = end;
                } else {
                    return;
                }
            }
        }

        private boolean isJoined(int at) {
            int next = at + 2 < sentence.size() && isJoin(at + 1) ? parse.beginning(at + 2) : -1;
            return next >= 0 && parse.phrase(number).name() >= 0
                    && (sentence.token(at).is(Tag.CONJUNCTION) || sentence.token(at).form().equals(","))
                    && parse.phrase(next).article() == Article.DEFINITE && parse.phrase(next).role() == Role.OF;
        }

        /** « de 2 milliards d’euros »: the token behind all of it. */
        private int counted(int phrase) {
            int of = parse.phrase(phrase).complement();
            return of >= 0 && parse.phrase(of).kind() == Phrase.Kind.NOUN ? counted(of) : parse.phrase(phrase).to();
        }

        private boolean continues(Phrase phrase) {
            boolean owned = phrase.role() == Role.TO && isIn(phrase, belongings)
                    && (phrase.complement() < 0 || phrase.complement() == number); // « aux pouvoirs élargis »
            boolean place = phrase.article() == Article.NONE && phrase.role() != Role.OF && phrase.role() != Role.FOR
                    && sentence.token(phrase.head()).is(Tag.NAME) && !sentence.token(phrase.head()).is(Tag.NOUN); // « à Dijon »
            boolean seat = phrase.role() == Role.TO && phrase.name() >= 0; // « une commission au Parlement »
            if (owned || place || seat || isEnd(phrase.head())
                    || phrase.kind() != Phrase.Kind.NOUN && phrase.article() != Article.DEFINITE) {
                return false;
            }
            boolean capital = sentence.token(head).is(Tag.CAPITAL);
            Token noun = sentence.token(phrase.head());
            boolean one = !noun.is(Tag.PLURAL) || noun.is(Tag.SINGULAR);
            boolean quoted = sentence.token(parse.phrase(number).to() - 1).form().equals("»"); // then it is whole
            return switch (phrase.article()) {
                case NONE -> true;
                case DEFINITE ->
                    one || capital || NAMING.contains(phrase.role()) || phrase.role() == Role.FOR && !quoted;
                case INDEFINITE -> phrase.role() == Role.FOR && one;
                default -> false;
            };
        }

        /** « du numérique et des communs »: the token behind the last that belongs to the name. */
        private int listed(int phrase) {
            int first = parse.phrase(phrase).to();
            int end = first;
            int listed = 1;
            for (int i = parse.phrase(phrase).next(); i >= 0; i = parse.phrase(i).next()) {
                Phrase next = parse.phrase(i);
                if (++listed > LONGEST_LIST) {
                    return first; // « un observatoire du bruit, de l’air, de l’eau et des sols » is short for the first
                }
                if (next.article() == Article.INDEFINITE || next.article() == Article.COUNT || isQualifier(next)
                        || next.role() != parse.phrase(phrase).role() && next.role() != Role.OBJECT
                        || next.from() - end > 3) {
                    break;
                }
                end = next.to();
            }
            return end;
        }

        /** « chargé de la mer »: what it is for, where nothing else tells. */
        private boolean field() {
            for (Predicate predicate : parse.predicates()) {
                boolean ofBody = predicate.arguments().stream()
                        .anyMatch(each -> each.phrase() == number && each.role() != Role.OF)
                        && predicate.head() > head && sentence.token(predicate.head()).lemmas().stream()
                                .anyMatch(fields::contains);
                for (Argument argument : ofBody ? predicate.arguments() : List.<Argument>of()) {
                    Phrase phrase = parse.phrase(argument.phrase());
                    boolean close = !isEnd(phrase.head()) && phrase.article() != Article.POSSESSIVE
                            && phrase.kind() == Phrase.Kind.NOUN && phrase.from() - predicate.head() <= 3
                            && phrase.from() > predicate.head();
                    if (close && argument.role() != Role.OBJECT && argument.role() != Role.SUBJECT) {
                        parts.add(new Range(predicate.head(), listed(argument.phrase())));
                        return true;
                    }
                }
            }
            return false;
        }

        /** « un ministère, celui de la mer ». */
        private boolean apposition() {
            int other = parse.phrase(number).apposed() >= 0
                    ? parse.phrase(number).apposed()
                    : parse.phrase(number).next();
            if (other < 0 || parse.phrase(other).kind() != Phrase.Kind.PRONOUN
                    || parse.phrase(other).complement() < 0) {
                return false;
            }
            parts.add(new Range(parse.phrase(other).to(), listed(parse.phrase(other).complement())));
            return true;
        }

        private boolean isQualifier(Phrase phrase) {
            return phrase.article() == Article.NONE && isIn(phrase, qualifiers);
        }

        private boolean isIn(Phrase phrase, Set<String> nouns) {
            return sentence.token(phrase.head()).hasLemmaOf(nouns);
        }

        private boolean isJoin(int at) {
            return at < sentence.size() && (joins.contains(sentence.token(at).form())
                    || sentence.token(at).is(Tag.PREPOSITION) && sentence.token(at).hasLemmaOf(joins));
        }

        private boolean isEnd(int at) {
            Token token = sentence.token(at);
            return ends.contains(token.form()) || token.hasLemmaOf(ends);
        }
    }
}
