package org.mandat.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.mandat.knowledge.Entity;
import org.mandat.language.Sentence;
import org.mandat.language.Tag;
import org.mandat.language.Token;
import org.mandat.language.Word;

/** Finds the names of entities: the longest at each place, from left to right, compared without accents and case. */
final class MentionFinder {
    /** A place in the tree of names; {@code ends} are the names complete here. */
    private static final class Branch {
        final Map<String, Branch> next = new HashMap<>();
        final List<Named> ends = new ArrayList<>();
    }

    /** {@code isName}: not a false friend, an expression that contains a name and does not mean it. */
    private record Named(Entity entity, String name, int words, boolean isName) {
    }

    /**
     * Where the names are that may begin with a word.
     *
     * @param written   as it is written
     * @param inflected by its lemmas
     * @param shared    of a plural: those that go on after its singular
     */
    record Beginning(@Nullable Branch written, List<Branch> inflected, @Nullable Branch shared) {
        boolean isNone() {
            return written == null && inflected.isEmpty();
        }
    }

    private final Branch root = new Branch();
    private final Branch lemmas = new Branch();
    /** What stands after the first word of a name, by its lemma. */
    private final Map<String, Branch> after = new HashMap<>();

    MentionFinder(Collection<Entity> entities, Function<String, List<Token>> tokens) {
        for (Entity entity : entities) {
            for (String name : entity.names()) {
                add(entity, name, tokens.apply(name), true);
            }
            for (String expression : entity.falseFriends()) {
                add(entity, expression, tokens.apply(expression), false);
            }
        }
    }

    private void add(Entity entity, String name, List<Token> words, boolean isName) {
        Named named = new Named(entity, name, words.size(), isName);
        add(root, words, Token::key, named);
        if (isName && words.size() > 1 && words.get(0).is(Tag.NOUN) && words.get(1).is(Tag.PREPOSITION)) {
            after.computeIfAbsent(words.get(0).lemmas().get(0), k -> root.next.get(words.get(0).key()));
        }
        // Only classes are inflected: « l’établissement public », « les établissements publics ».
        if (!isName || entity.type() == Entity.Type.INSTITUTION_GROUP) {
            add(lemmas, words, word -> word.lemmas().get(0), named);
        }
    }

    private static void add(Branch root, List<Token> words, Function<Token, String> form, Named named) {
        Branch branch = root;
        for (Token word : words) {
            branch = branch.next.computeIfAbsent(form.apply(word), k -> new Branch());
        }
        branch.ends.add(named);
    }

    /** The names in a sentence, looked up by what is remembered of its words. */
    List<Mention> find(Profile profile) {
        return find(profile.sentence(), i -> profile.at(i).names());
    }

    /** The names in a sentence. */
    List<Mention> find(Sentence sentence) {
        return find(sentence, i -> beginning(sentence.token(i).word()));
    }

    private static List<Mention> find(Sentence sentence, IntFunction<Beginning> beginnings) {
        List<Mention> found = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            List<Mention> sharing = sharing(sentence, i, beginnings.apply(i).shared());
            if (!sharing.isEmpty()) {
                found.addAll(sharing);
                i = sharing.get(sharing.size() - 1).to();
                continue;
            }
            Mention mention = at(sentence, i, beginnings.apply(i));
            if (mention != null && i + 1 < sentence.size() && sentence.token(i).is(Tag.DETERMINER)) {
                // « l’administration », but « l’administration pénitentiaire »
                Mention inner = at(sentence, i + 1, beginnings.apply(i + 1));
                mention = inner != null && inner.to() > mention.to() ? inner : mention;
            }
            if (mention == null) {
                i++;
            } else if (mention.candidates().isEmpty()) {
                i = mention.to();
            } else {
                found.add(withAcronym(sentence, mention, beginnings));
                i = found.get(found.size() - 1).to();
            }
        }
        return found;
    }

    /** Names that share their noun: « les ministères de la Justice et de la Défense »; nothing if there is but one. */
    private static List<Mention> sharing(Sentence sentence, int from, @Nullable Branch noun) {
        List<Mention> found = new ArrayList<>();
        int at = from + 1;
        boolean listed = true;
        while (noun != null && listed && at < sentence.size() && sentence.token(at).is(Tag.PREPOSITION)) {
            Mention part = at(sentence, at, new Beginning(noun.next.get(sentence.token(at).key()), List.of(), null));
            if (part == null || part.candidates().isEmpty()) {
                break;
            }
            found.add(
                    found.isEmpty() ? new Mention(from, part.to(), part.candidates()) : withoutArticle(sentence, part));
            at = part.to();
            while (at < sentence.size()
                    && (sentence.token(at).form().equals(",") || sentence.token(at).is(Tag.CONJUNCTION))) {
                at++;
            }
            listed = at > part.to();
        }
        return found.size() > 1 ? found : List.of();
    }

    private static Mention withoutArticle(Sentence sentence, Mention part) {
        int from = part.from();
        while (from < part.to() - 1 && sentence.token(from).is(Tag.PREPOSITION | Tag.DETERMINER)) {
            from++;
        }
        return new Mention(from, part.to(), part.candidates());
    }

    /** The longest name that begins here; without candidates where it is a false friend. */
    private static @Nullable Mention at(Sentence sentence, int from, Beginning beginning) {
        if (beginning.isNone()) {
            return null;
        }
        int end = -1;
        Set<Named> best = Set.of();
        Branch branch = beginning.written();
        for (int i = from + 1; branch != null; i++) {
            Set<Named> here = accepted(branch, sentence, from);
            if (!here.isEmpty()) {
                end = i;
                best = here;
            }
            branch = i < sentence.size() ? branch.next.get(sentence.token(i).key()) : null;
        }
        List<Branch> live = beginning.inflected();
        for (int i = from + 1; !live.isEmpty(); i++) {
            for (Branch each : live) {
                Set<Named> here = i > end ? accepted(each, sentence, from) : Set.of();
                if (!here.isEmpty()) {
                    end = i;
                    best = here;
                }
            }
            live = i < sentence.size() ? next(live, sentence.token(i).word()) : List.of();
        }
        if (end < 0) {
            return null;
        }
        boolean isName = best.stream().allMatch(Named::isName);
        return new Mention(from, end, isName ? best.stream().map(Named::entity).distinct().toList() : List.of());
    }

    /** Where the names are that may begin with a word. */
    Beginning beginning(Word word) {
        boolean plural = (word.tags() & Tag.PLURAL) != 0 && (word.tags() & (Tag.NOUN | Tag.UNKNOWN)) != 0;
        return new Beginning(root.next.get(word.key()),
                lemmas.next.isEmpty() ? List.of() : next(List.of(lemmas), word),
                plural ? after.get(word.lemmas().get(0)) : null);
    }

    private static List<Branch> next(List<Branch> live, Word word) {
        List<Branch> after = new ArrayList<>();
        for (Branch each : live) {
            for (String lemma : word.lemmas()) {
                Branch next = each.next.get(lemma);
                if (next != null) {
                    after.add(next);
                }
            }
        }
        return after;
    }

    private static Set<Named> accepted(Branch branch, Sentence sentence, int from) {
        if (branch.ends.isEmpty()) {
            return Set.of();
        }
        Set<Named> accepted = new LinkedHashSet<>();
        for (Named named : branch.ends) {
            if (named.words() > 1 || NameCase.fits(named.entity(), named.name(), sentence, from)) {
                accepted.add(named);
            }
        }
        return accepted;
    }

    /** « Long name (ACRO) » is one mention. */
    private static Mention withAcronym(Sentence sentence, Mention mention, IntFunction<Beginning> beginnings) {
        int at = mention.to();
        if (at + 2 < sentence.size() && sentence.token(at).form().equals("(")
                && sentence.token(at + 2).form().equals(")")) {
            Mention inner = at(sentence, at + 1, beginnings.apply(at + 1));
            if (inner != null && inner.to() == at + 2
                    && inner.candidates().stream().anyMatch(mention.candidates()::contains)) {
                return new Mention(mention.from(), at + 3, mention.candidates());
            }
        }
        return mention;
    }
}
