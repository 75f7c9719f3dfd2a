package org.mandat.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.mandat.knowledge.Entity;
import org.mandat.knowledge.Knowledge;
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;

/**
 * Finds the law that words stand for, sentence after sentence of one text: « cette loi », « ce règlement », « la directive » the one last
 * named by that noun, « ce texte » and « elle sera abrogée » the one last named.
 */
final class LawAnaphors {
    /** Sentences back that « cette loi » reaches. */
    private static final int REACH = 8;
    /** Sentences back that « la directive » and « ce texte » reach. */
    private static final int NEAR = 3;
    /** Words from a pronoun to what is done to laws only. */
    private static final int SOON = 5;
    private static final long GENDER = Tag.MASCULINE | Tag.FEMININE;

    /**
     * How laws are spoken of.
     *
     * @param heads    lemmas of the nouns that laws are called by
     * @param definite those that stand for the one last named after a mere article too
     * @param any      nouns that stand for any of them
     * @param verbs    what is done to laws only
     * @param joins    prepositions that go on with the name of one
     */
    record Words(Set<String> heads, Set<String> definite, Set<String> any, Set<String> verbs, Set<String> joins) {
        static Words of(Knowledge knowledge) {
            Set<String> joins = new HashSet<>(knowledge.words("phrase-join"));
            joins.addAll(knowledge.words("act-join"));
            return new Words(knowledge.words("named-act"), knowledge.words("definite-act"), knowledge.words("any-act"),
                    knowledge.words("act-verb"), joins);
        }
    }

    /** A law, where it was named. */
    private record Named(Entity law, Token head) {
    }

    private final Words words;
    /** The laws of the last sentences, the newest last. */
    private final List<List<Named>> past = new ArrayList<>();

    LawAnaphors(Words words) {
        this.words = words;
    }

    /**
     * The names of the next sentence of the text, those that stand for a law among them.
     *
     * @param named those known, in the order they stand in
     */
    List<Mention> next(Sentence sentence, List<Mention> named) {
        List<Mention> all = new ArrayList<>(named);
        List<Named> here = new ArrayList<>();
        past.add(here);
        int next = 0;
        for (int i = 0; i < sentence.size(); i++) {
            int at = i;
            for (; next < named.size() && named.get(next).from() == i; next++) {
                named.get(next).candidates().stream().filter(entity -> entity.type() == Entity.Type.LAW)
                        .forEach(law -> here.add(new Named(law, sentence.token(at))));
            }
            if (i + 1 < sentence.size() && sentence.token(i).is(Tag.DETERMINER | Tag.PRONOUN)) {
                int noun = isPronoun(sentence, i) ? i : i + 1;
                antecedent(sentence, i).filter(law -> named.stream()
                        .noneMatch(mention -> mention.from() <= at + 1 && at < mention.to()))
                        .ifPresent(law -> all.add(new Mention(noun, noun + 1, List.of(law))));
            }
        }
        if (past.size() > REACH + 1) {
            past.remove(0);
        }
        all.sort(Comparator.comparingInt(Mention::from));
        return all;
    }

    /** The law that the words from a token on stand for. */
    private Optional<Entity> antecedent(Sentence sentence, int at) {
        Token first = sentence.token(at);
        Token noun = sentence.token(at + 1);
        if (isPronoun(sentence, at)) {
            return past.size() < 2 || !isDoneToLaws(sentence, at)
                    ? Optional.empty()
                    : last(1, law -> agree(law.head().tags() & GENDER, first.tags() & GENDER));
        }
        if (!first.is(Tag.DETERMINER) || !noun.is(Tag.NOUN)) {
            return Optional.empty();
        }
        boolean points = first.hasLemma("ce");
        boolean alone = first.hasLemma("le") && noun.is(Tag.SINGULAR) && isAlone(sentence, at + 2);
        if ((points || alone) && noun.hasLemmaOf(words.any())) {
            return last(NEAR, law -> true);
        }
        alone &= noun.hasLemmaOf(words.definite());
        return points && noun.hasLemmaOf(words.heads()) || alone
                ? last(points ? REACH : NEAR, law -> isCalled(law.law(), noun))
                : Optional.empty();
    }

    private static boolean agree(long one, long other) {
        return one == 0 || (one & other) != 0;
    }

    /** The last law that fits in this sentence and so many before it. */
    private Optional<Entity> last(int reach, Predicate<Named> fits) {
        for (int back = 1; back <= Math.min(reach + 1, past.size()); back++) {
            Optional<Named> law = past.get(past.size() - back).reversed().stream().filter(fits).findFirst();
            if (law.isPresent()) {
                return law.map(Named::law);
            }
        }
        return Optional.empty();
    }

    private static boolean isPronoun(Sentence sentence, int at) {
        return sentence.token(at).is(Tag.PRONOUN) && sentence.token(at).is(Tag.SINGULAR)
                && sentence.token(at).is(GENDER) && !sentence.token(at).is(Tag.DETERMINER | Tag.NOUN);
    }

    /** Whether the words after a pronoun are said of laws only. */
    private boolean isDoneToLaws(Sentence sentence, int at) {
        for (int i = at + 1; i < Math.min(sentence.size(), at + SOON); i++) {
            if (sentence.token(i).hasLemmaOf(words.verbs())) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing from a token on says which it is. */
    private boolean isAlone(Sentence sentence, int at) {
        if (at >= sentence.size() || sentence.token(at).is(Tag.PUNCTUATION)) {
            return true;
        }
        Token next = sentence.token(at);
        return next.is(Tag.PREPOSITION)
                ? !next.hasLemmaOf(words.joins())
                : next.is(Tag.CONJUNCTION | Tag.FINITE) && !next.is(Tag.ADJECTIVE | Tag.NOUN | Tag.NUMBER);
    }

    private static boolean isCalled(Entity law, Token noun) {
        return law.names().stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(noun.form()));
    }
}
