package org.mandat.recognition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;
import org.mandat.layout.Block;

/** Follows compiled patterns through one sentence. Gaps are bounded, so the cost at each token is too. */
final class PatternMatcher {
    /** Names that one verb is tried over; a longer list is read from a later name on. */
    private static final int LONGEST_LIST = 16;
    private static final Set<String> STOPS = Set.of(";", ".", "!", "?", "…");
    private static final int SHORTEST_PHRASE = 4;

    private final Sentence sentence;
    private final Profile profile;
    private final Slots slots;
    private final Clauses clauses;
    /** The finite verbs of main clauses, once they are asked for. */
    private @Nullable BitSet mainVerbs;
    private final List<Capture> captures = new ArrayList<>();
    /** Bits of the kinds of slots that can be filled in the sentence. */
    private final int heldSlots;
    /** The tokens from which a name of an institution, or words that stand for one, can be read. */
    private final BitSet institutions = new BitSet();

    PatternMatcher(Profile profile, List<Mention> mentions, Phrases phrases, Set<String> authors) {
        this.profile = profile;
        this.sentence = profile.sentence();
        this.clauses = phrases.clauses();
        @Nullable
        Mention[] mentionAt = new Mention[sentence.size()];
        this.slots = new Slots(sentence, mentionAt, phrases, authors);
        int held = profile.slots();
        for (Mention mention : mentions) {
            mentionAt[mention.from()] = mention;
            held |= slots.kinds(mention);
        }
        boolean named = mentions.stream().anyMatch(Mention::isPublicActor);
        for (int i = 0; i < profile.size(); i++) {
            if ((named || profile.at(i).mayBegin(Node.Slot.Kind.INSTITUTION)) && slots.isInstitution(i)) {
                institutions.set(i);
            }
        }
        int unread = Node.Slot.Kind.INSTITUTION.bit() | Node.Slot.Kind.SUBJECT.bit();
        this.heldSlots = institutions.isEmpty() ? held & ~unread : held | unread;
    }

    /** Whether the sentence holds all that a pattern needs. */
    boolean mayMatch(Needs needs) {
        return needs.areMet(profile.sets(), heldSlots);
    }

    /** Whether a name of an institution, or words that stand for one, can be read from a token on. */
    boolean isInstitution(int at) {
        return institutions.get(at);
    }

    /** Whether a figure may begin with a token. */
    boolean isFigure(int at) {
        return profile.at(at).mayBegin(Node.Slot.Kind.FIGURE);
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
                at < profile.size() && matches(atom, at) ? follow(atom.next(), at + 1) : -1;
            case Node.Not not ->
                at < profile.size() && matches(not.unwanted(), at) ? -1 : follow(not.next(), at);
            case Node.Start start ->
                at == 0 && start.place().holds(sentence) ? follow(start.next(), at) : -1;
            case Node.Phrase phrase -> at == 0 && isPhrase(phrase.kind()) ? follow(phrase.next(), at) : -1;
            case Node.Gap gap -> gap(gap, at);
            case Node.Fork fork -> fork(fork, at);
            case Node.Slot slot -> slot(slot, at);
        };
    }

    private boolean matches(Node.Atom atom, int at) {
        return (atom.tags() == 0 || sentence.token(at).is(atom.tags())) && profile.at(at).isIn(atom.set())
                && (!atom.main() || mainVerbs().get(at));
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
        if (token.is(Tag.PUNCTUATION)) {
            return STOPS.contains(token.form()) || !gap.acrossVerbs() && token.form().equals(":");
        }
        return !gap.acrossVerbs() && isSurely(token, Tag.FINITE | Tag.INFINITIVE);
    }

    /** A word that may be a noun or an adjective is one, here: « la mise », « ses missions ». */
    private static boolean isSurely(Token token, long verb) {
        return token.is(verb)
                && !token.is(Tag.NOUN | Tag.ADJECTIVE | Tag.PREPOSITION | Tag.DETERMINER | Tag.PRONOUN);
    }

    /** Whether the sentence has a few words and, before a colon that some stand before, no verb but of subordinate clauses. */
    private boolean isPhrase(Block.Kind kind) {
        if (sentence.block().kind() != kind || sentence.size() < SHORTEST_PHRASE) {
            return false;
        }
        int verb = mainVerbs().nextSetBit(0);
        int end = SHORTEST_PHRASE;
        while (end < verb && !sentence.token(end).form().equals(":")) {
            end++;
        }
        return verb < 0 || end < verb;
    }

    private BitSet mainVerbs() {
        if (mainVerbs == null) {
            mainVerbs = clauses.of(sentence).main();
        }
        return mainVerbs;
    }

    private int fork(Node.Fork fork, int at) {
        int mark = captures.size();
        for (Node alternative : fork.alternatives()) {
            int end = follow(alternative, at);
            if (end >= 0) {
                return end;
            }
            forget(mark);
        }
        return -1;
    }

    private int slot(Node.Slot slot, int at) {
        Optional<? extends Capture> capture = slots.at(slot.kind(), at);
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
            after = slots.listed(after);
            end = after < 0 ? -1 : follow(slot.next(), after);
        }
        if (end < 0) {
            forget(mark);
        }
        return end;
    }

    /** The captures from one on, of a way that led nowhere. */
    private void forget(int mark) {
        while (captures.size() > mark) {
            captures.removeLast();
        }
    }
}
