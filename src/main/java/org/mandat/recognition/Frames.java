package org.mandat.recognition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.mandat.clause.Grammar;
import org.mandat.clause.Parse;
import org.mandat.clause.Parser;
import org.mandat.clause.Predicate;
import org.mandat.knowledge.Cue;
import org.mandat.knowledge.Knowledge;
import org.mandat.language.Analyser;
import org.mandat.language.Tag;
import org.mandat.language.Token;
import org.mandat.language.Word;

/** Finds which frames the predicates of a sentence fill. Threads may share it. */
final class Frames {
    private final FrameIndex index;
    private final Parser parser;
    private final Phrases phrases;
    private final WordTest portions;
    /** Number of the set of the words that predicates may have which are no verbs. */
    private final int predicates;

    Frames(Knowledge knowledge, Map<String, List<String>> lists, Phrases phrases, WordSets sets, Analyser analyser) {
        List<Cue> framed = knowledge.cues().stream().filter(cue -> !cue.frames().isEmpty()).toList();
        this.phrases = phrases;
        index = new FrameIndex(framed, lists, sets, word -> isVerb(analyser, word));
        parser = new Parser(new Grammar(knowledge::words, analyser::tokens));
        portions = new WordTest(sets.number(knowledge.words("portion")), List.of(), false);
        Set<String> nominal = new HashSet<>(index.nominalWords());
        nominal.addAll(knowledge.words("refuse")); // « arrêt des suppressions »
        predicates = sets.number(nominal);
    }

    private static boolean isVerb(Analyser analyser, String word) {
        Token token = analyser.tokens(word).get(0);
        return token.is(Tag.INFINITIVE) && !token.is(Tag.NOUN | Tag.ADJECTIVE);
    }

    /** Those whose predicate may be, or begin with, a word. */
    List<Frame> with(Word word) {
        return index.with(word);
    }

    /** What a sentence is made of. */
    Parse parse(Profile profile, List<Mention> mentions) {
        int[] nameEnds = new int[profile.size()];
        mentions.forEach(mention -> nameEnds[begin(profile, mention)] = mention.to());
        BitSet events = new BitSet(profile.size());
        for (int i = 0; i < profile.size(); i++) {
            events.set(i, profile.at(i).isIn(predicates));
        }
        return parser.parse(profile.sentence(), nameEnds, events);
    }

    /** Where a name begins as far as clauses go: « aux administrations » is a preposition and a name. */
    private static int begin(Profile profile, Mention mention) {
        Token first = profile.sentence().token(mention.from());
        boolean article = first.is(Tag.DETERMINER) && !first.is(Tag.CAPITAL | Tag.NUMBER)
                && mention.from() + 1 < mention.to();
        return article ? mention.from() + 1 : mention.from();
    }

    /** @param local IRIs of the bodies that the text itself names */
    List<Match> find(Profile profile, List<Mention> mentions, Parse parse, Set<String> local) {
        return find(profile, mentions, parse, local, Traits::frames, index.ofAny());
    }

    /** Those alone that name bodies which no lexicon need know. */
    List<Match> findBodies(Profile profile, List<Mention> mentions, Parse parse) {
        return find(profile, mentions, parse, Set.of(), Traits::bodyFrames, index.bodiesOfAny());
    }

    /** @param ofAny frames of any predicate, but of nouns: what stands beside a noun is said by the verb around it too, or by no word */
    private List<Match> find(Profile profile, List<Mention> mentions, Parse parse, Set<String> local,
            Function<Traits, List<Frame>> byWord, List<Frame> ofAny) {
        @Nullable
        Mention[] mentionAt = new Mention[profile.size()];
        mentions.forEach(mention -> mentionAt[begin(profile, mention)] = mention);
        Holders holders = new Holders(profile.sentence(), parse, mentionAt, phrases, local);
        FrameMatcher matcher = new FrameMatcher(profile, parse, holders, portions);
        List<Match> found = new ArrayList<>();
        Set<Match> known = new HashSet<>();
        for (Predicate predicate : parse.predicates()) {
            List<Frame> said = predicate.head() < 0 ? List.of() : byWord.apply(profile.at(predicate.head()));
            said.forEach(frame -> matcher.match(frame, predicate).filter(known::add).ifPresent(found::add));
            if (predicate.form() != Predicate.Form.NOUN) {
                ofAny.forEach(frame -> matcher.match(frame, predicate).filter(known::add).ifPresent(found::add));
            }
        }
        return found;
    }
}
