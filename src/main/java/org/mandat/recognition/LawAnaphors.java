package org.mandat.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.mandat.knowledge.Entity;
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;

/**
 * Finds the law that « cette loi » or « ce règlement » stands for, sentence after sentence of one text: the one last named by that noun.
 */
final class LawAnaphors {
    /** Sentences back that the noun reaches. */
    private static final int REACH = 8;

    private final Set<String> heads;
    /** The laws of the last sentences, the newest last. */
    private final List<List<Entity>> past = new ArrayList<>();

    /** @param heads lemmas of the nouns that laws are called by */
    LawAnaphors(Set<String> heads) {
        this.heads = heads;
    }

    /** The names of the next sentence of the text, those that stand for a law among them. */
    List<Mention> next(Sentence sentence, List<Mention> named) {
        List<Mention> all = new ArrayList<>(named);
        List<Entity> here = new ArrayList<>();
        for (int i = 0; i + 1 < sentence.size(); i++) {
            int at = i;
            named.stream().filter(mention -> mention.from() == at).flatMap(mention -> mention.candidates().stream())
                    .filter(entity -> entity.type() == Entity.Type.LAW).forEach(here::add);
            if (stands(sentence, i) && named.stream().noneMatch(mention -> mention.from() <= at + 1
                    && at + 1 < mention.to())) {
                antecedent(sentence.token(i + 1), here)
                        .ifPresent(law -> all.add(new Mention(at + 1, at + 2, List.of(law))));
            }
        }
        past.add(here);
        if (past.size() > REACH) {
            past.remove(0);
        }
        all.sort(Comparator.comparingInt(Mention::from));
        return all;
    }

    /** Whether a demonstrative and a noun for laws begin at a token. */
    private boolean stands(Sentence sentence, int at) {
        Token noun = sentence.token(at + 1);
        return sentence.token(at).is(Tag.DETERMINER) && sentence.token(at).hasLemma("ce") && noun.is(Tag.NOUN)
                && noun.lemmas().stream().anyMatch(heads::contains);
    }

    private Optional<Entity> antecedent(Token noun, List<Entity> here) {
        List<List<Entity>> all = new ArrayList<>(past);
        all.add(here);
        for (List<Entity> laws : all.reversed()) {
            Optional<Entity> law = laws.reversed().stream().filter(each -> isCalled(each, noun)).findFirst();
            if (law.isPresent()) {
                return law;
            }
        }
        return Optional.empty();
    }

    private static boolean isCalled(Entity law, Token noun) {
        return law.names().stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(noun.form()));
    }
}
