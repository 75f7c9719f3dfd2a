package org.mandat.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.mandat.clause.Article;
import org.mandat.clause.Phrase;
import org.mandat.knowledge.Entity;
import org.mandat.language.Tag;
import org.mandat.language.Token;
import org.mandat.layout.Block;
import org.mandat.recognition.Mention;
import org.mandat.recognition.RecognisedSentence;

/**
 * Keeps what a text speaks of, sentence after sentence, and finds what its pronouns and short names stand for: the nearest body that
 * agrees, of several the one that the clause before is about (the order of salience of centering, Grosz, Joshi and Weinstein 1995).
 */
final class Discourse {
    /** Sentences back that a pronoun reaches in another block. */
    private static final int NEAR = 2;
    /** Sentences back that « la commission » reaches. */
    private static final int DEFINITE = 4;
    /** Sentences back that « cette commission » reaches. */
    private static final int FAR = 40;

    private final Anaphor.Words words;
    /** The last sentences, the newest last. */
    private final List<Scene> past = new ArrayList<>();

    Discourse(Anaphor.Words words) {
        this.words = words;
    }

    /** Takes the next sentence of the text, and finds what stands for what in it. */
    Scene next(RecognisedSentence sentence) {
        Scene scene = new Scene(sentence);
        List<Phrase> phrases = sentence.parse().phrases();
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            Optional<Mention> mention = mention(sentence, phrase);
            boolean points = phrase.article() == Article.DEMONSTRATIVE // « cette autorité indépendante »
                    && mention.stream().noneMatch(each -> each.is(Entity.Type.INSTITUTION))
                    && Anaphor.of(sentence, phrase, words).kind() != Anaphor.Kind.NONE;
            if (mention.isPresent() && !points) {
                scene.put(i, referents(sentence, phrase, mention.get()));
            } else {
                Anaphor anaphor = Anaphor.of(sentence, phrase, words);
                if (anaphor.kind() != Anaphor.Kind.NONE) {
                    scene.put(i, resolve(scene, i, anaphor).stream()
                            .map(referent -> referent.again(sentence, phrase, anaphor.several())).toList());
                }
            }
        }
        past.add(scene);
        if (past.size() > FAR) {
            past.remove(0);
        }
        return scene;
    }

    private static Optional<Mention> mention(RecognisedSentence sentence, Phrase phrase) {
        return phrase.name() < 0
                ? Optional.empty()
                : sentence.mentions().stream()
                        .filter(mention -> mention.from() == phrase.name() && mention.isPublicActor()).findFirst();
    }

    private static List<Referent> referents(RecognisedSentence sentence, Phrase phrase, Mention mention) {
        return mention.candidates().stream().filter(entity -> entity.type().isPublicActor()).limit(1)
                .map(entity -> Referent.of(entity, sentence, phrase, mention.from(), mention.to())).toList();
    }

    private List<Referent> resolve(Scene scene, int number, Anaphor anaphor) {
        int token = scene.phrase(number).from();
        long tags = anaphor.each();
        Predicate<Referent> fits = referent -> referent.agrees(tags);
        return switch (anaphor.kind()) {
            case NOUN -> byNoun(scene, number, false);
            case GENERIC -> byNoun(scene, number, true);
            case FIRST -> scene.firstOfList(token);
            case LAST -> nearest(scene, token, anaphor, fits);
            case SUBJECT -> subject(scene, token, anaphor, fits.and(isNone(scene.others(number))));
            case POSSESSIVE -> {
                List<Referent> own = scene.bearers(number).stream().filter(fits).toList();
                yield own.isEmpty() || anaphor.several() && !Referent.areSeveral(own)
                        ? scene.themes(nearest(scene, token, anaphor, fits), fits)
                        : anaphor.several() ? own : own.subList(0, 1);
            }
            case OBJECT -> scene.themes(nearest(scene, token, anaphor, fits.and(isNone(scene.bearers(number)))), fits);
            case NONE -> List.of();
        };
    }

    private static Predicate<Referent> isNone(List<Referent> bodies) {
        Set<Entity> those = bodies.stream().map(Referent::entity).collect(Collectors.toSet());
        return referent -> !those.contains(referent.entity());
    }

    /** « cette commission »: the nearest body with that noun in its name, or the last named by a noun for all of them. */
    private List<Referent> byNoun(Scene scene, int number, boolean generic) {
        Phrase phrase = scene.phrase(number);
        List<String> lemmas = scene.sentence().sentence().token(phrase.head()).lemmas();
        Set<String> capitals = IntStream.range(phrase.from() + 1, phrase.head())
                .mapToObj(scene.sentence().sentence()::token).filter(token -> token.is(Tag.CAPITAL)).map(Token::form)
                .collect(Collectors.toSet()); // « la Haute Autorité »
        Predicate<Referent> named = referent -> referent.entity().type() == Entity.Type.INSTITUTION
                && Anaphor.isCalled(lemmas, referent.entity())
                && Anaphor.holds(referent.entity(), capitals);
        List<Referent> here = scene.last(phrase.from(), named, false);
        if (!here.isEmpty()) {
            return here;
        }
        int reach = phrase.article() == Article.DEMONSTRATIVE ? FAR : DEFINITE;
        for (int back = 1; back <= Math.min(reach, past.size()); back++) {
            List<Referent> there = past.get(past.size() - back).last(Integer.MAX_VALUE, named, false);
            if (!there.isEmpty()) {
                return there;
            }
        }
        return generic
                ? nearest(scene, phrase.from(), new Anaphor(Anaphor.Kind.LAST, false, 0),
                        referent -> referent.entity().type() == Entity.Type.INSTITUTION)
                : List.of();
    }

    /** Whether a pronoun is nearer to something in its sentence that is no body: « protéger la culture et l’étendre ». */
    private static boolean isOther(Scene scene, int token, Anaphor anaphor) {
        boolean theirs = anaphor.kind() == Anaphor.Kind.POSSESSIVE || anaphor.kind() == Anaphor.Kind.SUBJECT;
        boolean own = anaphor.kind() == Anaphor.Kind.OBJECT || theirs && anaphor.several();
        return own && scene.hasOther(token, anaphor);
    }

    private List<Referent> nearest(Scene scene, int token, Anaphor anaphor, Predicate<Referent> fits) {
        List<Referent> here = scene.last(token, fits, anaphor.several());
        return here.isEmpty() && !isOther(scene, token, anaphor) ? earlier(scene, anaphor, fits) : here;
    }

    private List<Referent> subject(Scene scene, int token, Anaphor anaphor, Predicate<Referent> fits) {
        return switch (scene.topic(token, anaphor.tags())) {
            case Topic.Body(List<Referent> list) -> list;
            case Topic.Other other -> List.of();
            case Topic.None none -> nearest(scene, token, anaphor, fits);
        };
    }

    /** What the sentences before are about. */
    private List<Referent> earlier(Scene scene, Anaphor anaphor, Predicate<Referent> fits) {
        boolean subject = anaphor.kind() == Anaphor.Kind.SUBJECT;
        for (int back = 1; back <= past.size(); back++) {
            Scene before = past.get(past.size() - back);
            if (!follows(before, scene, back)) {
                return List.of();
            }
            if (anaphor.kind() == Anaphor.Kind.LAST) {
                List<Referent> last = before.last(Integer.MAX_VALUE, fits, anaphor.several());
                if (!last.isEmpty()) {
                    return last;
                }
            }
            if (subject && before.topic(Integer.MAX_VALUE, anaphor.tags()) instanceof Topic.Other) {
                return List.of();
            }
            List<Referent> salient = before.salient(fits, anaphor.several(), !subject || before.isVerbless());
            if (!salient.isEmpty()) {
                return salient;
            }
        }
        return List.of();
    }

    /** Whether a sentence is read on from another: in one block, or from a title or paragraph shortly before. */
    private static boolean follows(Scene before, Scene scene, int back) {
        Block block = before.sentence().sentence().block();
        Block next = scene.sentence().sentence().block();
        boolean listed = block.kind() == Block.Kind.ITEM && next.kind() == Block.Kind.ITEM;
        return block == next || back <= (listed ? 1 : NEAR);
    }
}
