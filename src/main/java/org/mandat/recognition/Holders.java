package org.mandat.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.mandat.clause.Article;
import org.mandat.clause.Parse;
import org.mandat.clause.Phrase;
import org.mandat.clause.Predicate;
import org.mandat.clause.Predicate.Argument;
import org.mandat.clause.Role;
import org.mandat.knowledge.Entity;
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Word;
import org.mandat.recognition.Frame.Filler.Holder;

/** Finds the bodies that phrases of a sentence stand for: by name, by a pronoun, by those who work there, or to be founded. */
final class Holders {
    private static final int DEEPEST = 5;

    private final Sentence sentence;
    private final Parse parse;
    private final @Nullable Mention[] mentionAt;
    private final Phrases phrases;
    private final Anaphors anaphors;
    private final Set<String> arms;
    private final Set<String> gifts;
    private final Set<String> local;

    /**
     * @param mentionAt by first token
     * @param local     IRIs of the bodies that the text itself names
     */
    Holders(Sentence sentence, Parse parse, @Nullable Mention[] mentionAt, Phrases phrases, Set<String> local) {
        this.sentence = sentence;
        this.parse = parse;
        this.mentionAt = mentionAt;
        this.phrases = phrases;
        this.anaphors = phrases.anaphors();
        this.arms = phrases.arms();
        this.gifts = phrases.gifts();
        this.local = local;
    }

    /** The bodies that a phrase and those listed with it stand for. */
    List<Capture> of(int phrase, Holder.Kind kind) {
        return of(phrase, kind, 0);
    }

    private List<Capture> of(int phrase, Holder.Kind kind, int depth) {
        List<Capture> found = new ArrayList<>();
        for (int i = phrase; i >= 0; i = parse.phrase(i).next()) {
            found.addAll(one(i, kind, depth));
        }
        return found;
    }

    private List<Capture> one(int number, Holder.Kind kind, int depth) {
        Phrase phrase = parse.phrase(number);
        if (kind.isFounded()) {
            return founded(number, kind);
        }
        Mention mention = phrase.name() < 0 ? null : mentionAt[phrase.name()];
        boolean spelt = phrase.apposed() >= 0 && parse.phrase(phrase.apposed()).name() >= 0
                && (mention == null || !mention.is(Entity.Type.INSTITUTION));
        if (spelt) {
            return of(phrase.apposed(), kind); // « les autorités concernées (A, B) »
        }
        if (mention != null && (mention.is(Entity.Type.INSTITUTION) || !isPointing(phrase))) {
            // A noun before a name that a law and a body share says which it is: « la loi Hadopi ».
            boolean told = phrase.head() != phrase.name() && mention.isAmbiguous()
                    && !sentence.token(phrase.head()).hasLemmaOf(anaphors.nouns()); // « l’autorité Hadopi »
            return !told && isOf(mention, kind) ? List.of(new Capture.OfMention(mention)) : List.of();
        }
        if (kind == Holder.Kind.COMPANY) {
            return List.of();
        }
        if (phrase.kind() != Phrase.Kind.NOUN) {
            return isThird(phrase) ? List.of(new Capture.OfPronoun(phrase.from(), phrase.to())) : List.of();
        }
        if (sentence.token(phrase.head()).hasLemmaOf(arms) && depth < DEEPEST) {
            return phrase.complement() < 0 ? List.of() : of(phrase.complement(), kind, depth + 1);
        }
        return isAnaphor(phrase) ? List.of(new Capture.OfPronoun(phrase.from(), phrase.to())) : List.of();
    }

    private static boolean isOf(Mention mention, Holder.Kind kind) {
        return switch (kind) {
            case ANY -> mention.isPublicActor();
            case ONE -> mention.is(Entity.Type.INSTITUTION);
            case COMPANY -> mention.is(Entity.Type.COMPANY);
            case NEW, TITLED, BODY, BARE -> false;
        };
    }

    /** Whether a pronoun can stand for a body: not « nous », nor « ce ». */
    private boolean isThird(Phrase phrase) {
        Word word = sentence.token(phrase.head()).word();
        return switch (phrase.kind()) {
            case POSSESSIVE -> anaphors.isPossessive(word);
            case CLITIC -> true;
            default -> phrase.to() - phrase.from() == 1
                    ? anaphors.subjects().contains(word.form())
                    : word.hasLemmaOf(anaphors.ordinals());
        };
    }

    /** « cette commission », « l’Agence »: a body named before, if no complement says which. */
    private boolean isAnaphor(Phrase phrase) {
        boolean one = sentence.token(phrase.head()).is(Tag.SINGULAR);
        boolean pointing = phrase.article() == Article.DEMONSTRATIVE
                || phrase.article() == Article.DEFINITE && phrase.complement() < 0;
        return one && pointing && sentence.token(phrase.head()).hasLemmaOf(anaphors.nouns());
    }

    private boolean isPointing(Phrase phrase) {
        return phrase.article() == Article.DEMONSTRATIVE && isAnaphor(phrase);
    }

    /** A body to be founded: its noun phrase, or the name that the text or the lexicon has for it. */
    private List<Capture> founded(int number, Holder.Kind kind) {
        Phrase phrase = parse.phrase(number);
        if (phrase.kind() != Phrase.Kind.NOUN || !phrase.article().introduces()) {
            return List.of();
        }
        Mention mention = phrase.name() < 0 ? null : mentionAt[phrase.name()];
        if (phrase.article() == Article.DEFINITE && isPartOfBody(phrase) || mention != null && isPlace(mention)) {
            return List.of();
        }
        boolean fresh = phrase.article() == Article.INDEFINITE || phrase.article() == Article.NONE;
        int head = (kind == Holder.Kind.BODY ? phrases.founded() : phrases.bodies()).head(sentence, phrase.from());
        if (head < 0 && kind == Holder.Kind.BODY) {
            head = phrases.bodies().head(sentence, phrase.from());
        }
        boolean headed = head >= 0 && head < phrase.to();
        Capture.OfPhrase name = phrases.names().read(sentence, parse, number, headed ? head : phrase.head());
        int end = headed ? name.to() : -1;
        if (mention != null && mention.is(Entity.Type.INSTITUTION) && end <= mention.to()) {
            boolean own = mention.candidates().stream().anyMatch(entity -> local.contains(entity.iri()));
            boolean one = phrase.article() == Article.INDEFINITE // « une agence du numérique », of which there may have been one
                    && (own || headed && !sentence.token(head).is(Tag.CAPITAL));
            boolean named = switch (kind) {
                case BODY -> fresh || own;
                case BARE -> own && fresh;
                case TITLED -> one && hasDeterminer(mention);
                default -> one;
            };
            return named ? List.of(new Capture.OfMention(mention)) : List.of();
        }
        boolean ordinary = headed && phrases.bodies().head(sentence, phrase.from()) < 0; // « le réseau internet »
        boolean sort = phrase.article() == Article.NONE && phrase.role() == Role.OF; // « constitution de société »
        boolean onlyNew = kind == Holder.Kind.NEW || kind == Holder.Kind.TITLED;
        boolean introduced = onlyNew || ordinary && sort
                ? phrase.article() == Article.INDEFINITE
                : fresh || mention == null && !ordinary;
        boolean opens = phrase.from() > 0 && sentence.token(phrase.from() - 1).form().equals(":");
        boolean begins = fresh && (opens || sentence.token(phrase.from()).is(Tag.CAPITAL))
                || phrase.article() == Article.INDEFINITE;
        boolean untitled = kind == Holder.Kind.TITLED && !isTitled(phrase);
        if (!introduced || untitled || kind == Holder.Kind.BARE && !begins) {
            return List.of();
        }
        if (end >= 0) {
            return List.of(name);
        }
        return mention != null && kind == Holder.Kind.BODY && mention.isPublicActor()
                ? List.of(new Capture.OfMention(mention))
                : List.of();
    }

    /** « au collège », but « des écoles ». */
    private boolean isPlace(Mention mention) {
        return sentence.token(mention.from()).is(Tag.PREPOSITION) && !sentence.token(mention.from()).hasLemma("un");
    }

    /** « un parquet de la cybercriminalité », but « une agence de droit privé ». */
    private boolean isTitled(Phrase phrase) {
        return phrase.complement() >= 0 && parse.phrase(phrase.complement()).article() == Article.DEFINITE
                && !isPartOfBody(phrase);
    }

    private boolean hasDeterminer(Mention name) {
        return IntStream.range(name.from() + 1, name.to()).anyMatch(i -> sentence.token(i).is(Tag.DETERMINER)
                && sentence.token(i).hasLemma("le"));
    }

    /** « le conseil de l’ADEME » is there already. */
    private boolean isPartOfBody(Phrase phrase) {
        int owner = phrase.complement();
        for (int depth = 0; depth < DEEPEST && owner >= 0 && parse.phrase(owner).isSort(); depth++) {
            owner = parse.phrase(owner).complement();
        }
        Mention mention = owner < 0 || parse.phrase(owner).name() < 0 ? null : mentionAt[parse.phrase(owner).name()];
        return mention != null && mention.is(Entity.Type.INSTITUTION);
    }

    /** The bodies that own what a phrase speaks of: the first on the way down its complements. */
    List<Capture> owners(int phrase, Holder.Kind kind) {
        List<Capture> found = new ArrayList<>();
        for (int i = phrase; i >= 0; i = parse.phrase(i).next()) {
            // « les moyens et les effectifs de A », « les moyens de A et ceux de B »
            if (found.isEmpty() || parse.phrase(i).kind() == Phrase.Kind.PRONOUN) {
                found.addAll(ownersOfOne(i, kind));
            }
        }
        return found;
    }

    /** « les moyens alloués à A », « les moyens consacrés par A à … ». */
    private List<Capture> givenTo(int phrase, Holder.Kind kind) {
        List<Capture> found = new ArrayList<>();
        List<Capture> givers = new ArrayList<>();
        for (Predicate predicate : parse.predicates()) {
            boolean given = predicate.form() == Predicate.Form.PARTICIPLE
                    && predicate.arguments().contains(new Argument(Role.OBJECT, phrase))
                    && sentence.token(predicate.head()).hasLemmaOf(gifts);
            for (Argument argument : given ? predicate.arguments() : List.<Argument>of()) {
                if (argument.role() == Role.TO) {
                    found.addAll(of(argument.phrase(), kind));
                } else if (argument.role() == Role.SUBJECT) {
                    givers.addAll(of(argument.phrase(), kind));
                }
            }
        }
        return found.isEmpty() ? givers : found;
    }

    private List<Capture> ownersOfOne(int phrase, Holder.Kind kind) {
        int owner = parse.phrase(phrase).complement();
        boolean owned = owner >= 0 && parse.phrase(owner).kind() == Phrase.Kind.POSSESSIVE;
        List<Capture> given = owned ? List.of() : givenTo(phrase, kind); // « ses missions confiées à B » are A’s
        return given.isEmpty() ? below(phrase, kind, 0) : given;
    }

    /** On the way down the complements, past those listed together: « les pouvoirs de contrôle et de sanction de A ». */
    private List<Capture> below(int phrase, Holder.Kind kind, int depth) {
        int complement = parse.phrase(phrase).complement();
        List<Capture> found = complement < 0 ? List.of() : of(complement, kind);
        for (int i = complement; i >= 0 && found.isEmpty() && depth < DEEPEST; i = parse.phrase(i).next()) {
            found = below(i, kind, depth + 1);
        }
        return found;
    }
}
