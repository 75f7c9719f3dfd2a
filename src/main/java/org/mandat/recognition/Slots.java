package org.mandat.recognition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mandat.knowledge.Entity;
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;

/** Reads what the slots of patterns take, in one sentence. */
final class Slots {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final int LONGEST_JOIN = 5;
    /** How far from its first determiner a name may begin. */
    private static final int LONGEST_INTRODUCTION = 4;

    private final Sentence sentence;
    private final @Nullable Mention[] mentionAt;
    private final Phrases phrases;
    private final Set<String> authors;

    /** @param mentionAt by first token */
    Slots(Sentence sentence, @Nullable Mention[] mentionAt, Phrases phrases, Set<String> authors) {
        this.sentence = sentence;
        this.mentionAt = mentionAt;
        this.phrases = phrases;
        this.authors = authors;
    }

    /** What a slot of this kind takes from a token on, if anything. */
    Optional<? extends Capture> at(Node.Slot.Kind kind, int at) {
        if (at >= sentence.size()) {
            return Optional.empty();
        }
        return switch (kind) {
            case INSTITUTION -> institution(at);
            case SUBJECT -> isGoverned(at) ? Optional.empty() : institution(at).filter(Slots::isOne);
            case COMPANY, LAW, NAME, ACTOR, AUTHOR -> name(at, mention -> isOf(mention, kind));
            case BODY -> phrase(phrases.bodies(), at);
            case ACT -> name(at, mention -> mention.is(Entity.Type.LAW))
                    .or(() -> phrase(phrases.acts(), at).filter(act -> act.to() > act.from() + 1
                            || sentence.token(act.from()).form().indexOf('-') > 0)); // « loi-cadre »
            case ITS -> phrases.anaphors().possessive(sentence, at);
            case IT -> phrases.anaphors().object(sentence, at);
            case FIGURE -> phrases.figures().at(sentence, at);
            case MILLIONS ->
                phrases.figures().at(sentence, at).filter(figure -> figure.value().compareTo(MILLION) >= 0);
            case YEAR -> YEAR.matcher(sentence.token(at).form()).matches()
                    ? phrases.figures().at(sentence, at)
                    : Optional.empty();
        };
    }

    /** Whether a mention alone can fill a slot. */
    private boolean isOf(Mention mention, Node.Slot.Kind kind) {
        for (Entity entity : mention.candidates()) {
            boolean fills = switch (kind) {
                case COMPANY -> entity.type() == Entity.Type.COMPANY;
                case LAW, ACT -> entity.type() == Entity.Type.LAW;
                case NAME -> entity.type() == Entity.Type.PLACE || entity.type().isActor();
                case ACTOR -> entity.type().isActor();
                case AUTHOR -> authors.contains(entity.iri());
                case INSTITUTION, SUBJECT -> entity.type().isPublicActor();
                case BODY, ITS, IT, FIGURE, MILLIONS, YEAR -> false;
            };
            if (fills) {
                return true;
            }
        }
        return false;
    }

    /** Bits of the kinds of slots that a mention can fill. */
    int kinds(Mention mention) {
        int kinds = 0;
        for (Node.Slot.Kind kind : Node.Slot.Kind.values()) {
            kinds |= isOf(mention, kind) ? kind.bit() : 0;
        }
        return kinds;
    }

    /** The token after the name that continues a list at {@code at}, past commas, conjunctions, prepositions and determiners; -1 if none. */
    int listed(int at) {
        boolean separated = false;
        for (int i = at; i < Math.min(at + LONGEST_JOIN, sentence.size()); i++) {
            Mention next = mentionAt[i];
            if (next != null) {
                return separated ? next.to() : -1;
            }
            Token token = sentence.token(i);
            boolean comma = token.is(Tag.PUNCTUATION) && token.form().equals(",");
            separated |= comma || token.is(Tag.CONJUNCTION);
            if (!comma && !token.is(Tag.CONJUNCTION | Tag.DETERMINER | Tag.PREPOSITION)) {
                return -1;
            }
        }
        return -1;
    }

    /** A class of bodies does nothing as one: « les communes choisiront » charges none of them. */
    private static boolean isOne(Capture capture) {
        return !(capture instanceof Capture.OfMention named) || named.mention().is(Entity.Type.INSTITUTION);
    }

    /** A name here, past determiners and one common noun that introduces it (« la plateforme PHAROS »). */
    private Optional<Capture> name(int at, Predicate<Mention> wanted) {
        int introduced = 0;
        for (int i = at; i < Math.min(at + LONGEST_INTRODUCTION, sentence.size()); i++) {
            Mention mention = mentionAt[i];
            // A noun before a name that a law and a body share says which it is: « la loi Hadopi ».
            if (mention != null && wanted.test(mention) && !(introduced > 0 && mention.isAmbiguous())) {
                return Optional.of(new Capture.OfMention(mention));
            }
            Token token = sentence.token(i);
            boolean noun = token.is(Tag.NOUN) && !token.is(Tag.CAPITAL) && i + 1 < sentence.size()
                    && sentence.token(i + 1).is(Tag.CAPITAL);
            if (mention != null
                    || !(token.is(Tag.DETERMINER) && !token.is(Tag.PREPOSITION)) && !(noun && introduced++ == 0)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A name of an institution, or words that stand for one. */
    private Optional<Capture> institution(int at) {
        return name(at, Mention::isPublicActor).or(() -> standIn(at));
    }

    boolean isInstitution(int at) {
        return institution(at).isPresent();
    }

    /** Whether what begins here goes on after a preposition or an article, or is said of any such body: it is no subject. */
    private boolean isGoverned(int at) {
        return at > 0 && sentence.token(at - 1).is(Tag.PREPOSITION | Tag.DETERMINER)
                || sentence.token(at).is(Tag.DETERMINER) && sentence.token(at).hasLemma("un");
    }

    /** Words that stand for a name, unless they begin one themselves. */
    private Optional<Capture> standIn(int at) {
        boolean beginsName = at + 1 < sentence.size() && mentionAt[at + 1] != null;
        return beginsName ? Optional.empty() : phrases.anaphors().name(sentence, at);
    }

    private Optional<Capture> phrase(PhraseReader reader, int at) {
        int head = reader.head(sentence, at);
        return head < 0 ? Optional.empty() : Optional.of(new Capture.OfPhrase(head, reader.end(sentence, head)));
    }
}
