package org.mandat.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.mandat.knowledge.Entity;
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;
import org.mandat.layout.Block;

/** Follows compiled patterns through one sentence. Gaps are bounded, so the cost at each token is too. */
final class PatternMatcher {
    private static final int LONGEST_JOIN = 5;
    /** Names that one verb is tried over; a longer list is read from a later name on. */
    private static final int LONGEST_LIST = 16;
    private static final Set<String> STOPS = Set.of(";", ".", "!", "?", "…");
    private static final Set<String> RELATIVES = Set.of("qui", "que", "dont", "où", "lequel");
    private static final int SHORTEST_PHRASE = 4;

    private final Sentence sentence;
    private final Map<Integer, Mention> mentionAt;
    private final Phrases phrases;
    private final List<Capture> captures = new ArrayList<>();
    private final Set<String> authors;

    /** The phrases and figures that slots read. */
    record Phrases(PhraseReader bodies, PhraseReader acts, FigureReader figures, Anaphors anaphors) {
    }

    PatternMatcher(Sentence sentence, Map<Integer, Mention> mentionAt, Phrases phrases, Set<String> authors) {
        this.sentence = sentence;
        this.mentionAt = mentionAt;
        this.phrases = phrases;
        this.authors = authors;
    }

    /** The token after the match that begins at {@code from}, or -1; {@link #captures()} then holds its slots. */
    int match(Node pattern, int from) {
        captures.clear();
        return follow(pattern, from);
    }

    List<Capture> captures() {
        return List.copyOf(captures);
    }

    private int follow(Node node, int at) {
        return switch (node) {
            case Node.End end -> at;
            case Node.Atom atom ->
                at < sentence.size() && atom.matches(sentence.token(at)) ? follow(atom.next(), at + 1) : -1;
            case Node.Not not ->
                at < sentence.size() && not.unwanted().matches(sentence.token(at)) ? -1 : follow(not.next(), at);
            case Node.Start start ->
                at == 0 && start.kinds().contains(sentence.block().kind()) && (!start.first() || sentence.index() == 0)
                        ? follow(start.next(), at)
                        : -1;
            case Node.Phrase phrase -> at == 0 && isPhrase() ? follow(phrase.next(), at) : -1;
            case Node.Gap gap -> gap(gap, at);
            case Node.Fork fork -> fork(fork, at);
            case Node.Slot slot -> slot(slot, at);
        };
    }

    private int gap(Node.Gap gap, int at) {
        for (int i = at; i <= Math.min(at + gap.most(), sentence.size()); i++) {
            int end = follow(gap.next(), i);
            if (end >= 0) {
                return end;
            }
            if (i < sentence.size() && stops(gap, sentence.token(i))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean stops(Node.Gap gap, Token token) {
        if (STOPS.contains(token.form())) {
            return true;
        }
        return !gap.acrossVerbs() && (token.form().equals(":") || isSurely(token, Tag.FINITE | Tag.INFINITIVE));
    }

    /** A word that may be a noun or an adjective is one, here: « la mise », « ses missions ». */
    private static boolean isSurely(Token token, int verb) {
        return token.is(verb) && !token.is(Tag.NOUN | Tag.ADJECTIVE | Tag.PREPOSITION | Tag.DETERMINER);
    }

    /** Whether the sentence is one of a list, with a few words and no finite verb before a relative clause. */
    private boolean isPhrase() {
        if (sentence.block().kind() != Block.Kind.ITEM || sentence.size() < SHORTEST_PHRASE) {
            return false;
        }
        for (int i = 0; i < sentence.size() && !RELATIVES.contains(sentence.token(i).form()); i++) {
            if (sentence.token(i).is(Tag.FINITE) && (isSurely(sentence.token(i), Tag.FINITE)
                    || sentence.token(i).is(Tag.AUXILIARY) || isAfterSubject(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word that may be a noun or a verb stands where a verb does: « la France compte ». */
    private boolean isAfterSubject(int at) {
        Token token = sentence.token(at);
        return at > 0 && !token.is(Tag.ADJECTIVE | Tag.PREPOSITION | Tag.DETERMINER)
                && sentence.token(at - 1).is(Tag.NOUN | Tag.NAME)
                && !sentence.token(at - 1).is(Tag.PREPOSITION | Tag.DETERMINER | Tag.NUMBER | Tag.ADJECTIVE);
    }

    private int fork(Node.Fork fork, int at) {
        int mark = captures.size();
        for (Node alternative : fork.alternatives()) {
            int end = follow(alternative, at);
            if (end >= 0) {
                return end;
            }
            captures.subList(mark, captures.size()).clear();
        }
        return -1;
    }

    private int slot(Node.Slot slot, int at) {
        Optional<? extends Capture> capture = switch (slot.kind()) {
            case INSTITUTION -> institution(at);
            case SUBJECT -> isGoverned(at) ? Optional.empty() : institution(at).filter(PatternMatcher::isOne);
            case COMPANY -> name(at, m -> m.is(Entity.Type.COMPANY));
            case LAW -> name(at, m -> m.is(Entity.Type.LAW));
            case NAME ->
                name(at, m -> m.is(Entity.Type.PLACE) || m.candidates().stream().anyMatch(e -> e.type().isActor()));
            case ACTOR -> name(at, m -> m.candidates().stream().anyMatch(e -> e.type().isActor()));
            case AUTHOR -> name(at, m -> m.candidates().stream().anyMatch(e -> authors.contains(e.iri())));
            case BODY -> phrase(phrases.bodies(), at);
            case ACT -> name(at, m -> m.is(Entity.Type.LAW))
                    .or(() -> phrase(phrases.acts(), at).filter(act -> act.to() > act.from() + 1));
            case ITS -> phrases.anaphors().possessive(sentence, at);
            case IT -> phrases.anaphors().object(sentence, at);
            case FIGURE -> at < sentence.size() ? phrases.figures().at(sentence, at) : Optional.empty();
            case YEAR -> at < sentence.size() && sentence.token(at).form().matches("(19|20)\\d\\d")
                    ? phrases.figures().at(sentence, at)
                    : Optional.empty();
        };
        if (capture.isEmpty()) {
            return -1;
        }
        int mark = captures.size();
        captures.add(capture.get());
        int after = capture.get().to();
        int end = follow(slot.next(), after);
        for (int names = 1; end < 0 && capture.get() instanceof Capture.OfMention && after >= 0
                && names < LONGEST_LIST; names++) {
            // « doter A et B de moyens »: what follows the name may follow its list
            after = listed(after);
            end = after < 0 ? -1 : follow(slot.next(), after);
        }
        if (end < 0) {
            captures.subList(mark, captures.size()).clear();
        }
        return end;
    }

    /** The token after the name that continues a list at {@code at}, past commas, conjunctions, prepositions and determiners; -1 if none. */
    private int listed(int at) {
        boolean separated = false;
        for (int i = at; i < Math.min(at + LONGEST_JOIN, sentence.size()); i++) {
            Mention next = mentionAt.get(i);
            if (next != null) {
                return separated ? next.to() : -1;
            }
            Token token = sentence.token(i);
            separated |= token.form().equals(",") || token.is(Tag.CONJUNCTION);
            if (!token.form().equals(",") && !token.is(Tag.CONJUNCTION | Tag.DETERMINER | Tag.PREPOSITION)) {
                return -1;
            }
        }
        return -1;
    }

    /** A class of bodies does nothing as one: « les communes choisiront » charges none of them. */
    private static boolean isOne(Capture capture) {
        return !(capture instanceof Capture.OfMention named)
                || named.mention().candidates().stream().anyMatch(e -> e.type() == Entity.Type.INSTITUTION);
    }

    /** A name here, past determiners and one common noun that introduces it (« la plateforme PHAROS »). */
    private Optional<Capture> name(int at, java.util.function.Predicate<Mention> wanted) {
        int introduced = 0;
        for (int i = at; i < Math.min(at + 4, sentence.size()); i++) {
            Mention mention = mentionAt.get(i);
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

    /** Whether a name of an institution, or words that stand for one, can be read from a token on. */
    boolean isInstitution(int at) {
        return institution(at).isPresent();
    }

    private Optional<Capture> institution(int at) {
        return name(at, Mention::isPublicActor).or(() -> standIn(at));
    }

    /** Whether what begins here goes on after a preposition or an article, or is said of any such body: it is no subject. */
    private boolean isGoverned(int at) {
        return at > 0 && sentence.token(at - 1).is(Tag.PREPOSITION | Tag.DETERMINER)
                || at < sentence.size() && sentence.token(at).is(Tag.DETERMINER) && sentence.token(at).hasLemma("un");
    }

    /** Words that stand for a name, unless they begin one themselves. */
    private Optional<Capture> standIn(int at) {
        return mentionAt.get(at + 1) == null ? phrases.anaphors().name(sentence, at) : Optional.empty();
    }

    private Optional<Capture> phrase(PhraseReader reader, int at) {
        if (at >= sentence.size()) {
            return Optional.empty();
        }
        int head = reader.head(sentence, at);
        return head < 0 ? Optional.empty() : Optional.of(new Capture.OfPhrase(head, reader.end(sentence, head)));
    }
}
