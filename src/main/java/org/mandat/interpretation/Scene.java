package org.mandat.interpretation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mandat.clause.Article;
import org.mandat.clause.Parse;
import org.mandat.clause.Phrase;
import org.mandat.clause.Predicate.Argument;
import org.mandat.clause.Predicate.Form;
import org.mandat.clause.Role;
import org.mandat.knowledge.Entity;
import org.mandat.language.Tag;
import org.mandat.recognition.RecognisedSentence;

/** The bodies that a sentence speaks of, and what it says them with. */
final class Scene {
    private static final List<org.mandat.clause.Predicate> NO_PREDICATES = List.of();

    private final RecognisedSentence sentence;
    private final Parse parse;
    private final List<Referent> all = new ArrayList<>();
    private final Map<Integer, List<Referent>> byPhrase = new HashMap<>();
    private Set<Entity> changed = Set.of();

    Scene(RecognisedSentence sentence) {
        this.sentence = sentence;
        this.parse = sentence.parse();
    }

    RecognisedSentence sentence() {
        return sentence;
    }

    Phrase phrase(int number) {
        return parse.phrase(number);
    }

    /** In the order of the text. */
    List<Referent> all() {
        return all;
    }

    void put(int phrase, List<Referent> referents) {
        all.addAll(referents);
        byPhrase.put(phrase, referents);
    }

    /** What the sentence does something to, once that is known. */
    void change(Set<Entity> bodies) {
        changed = bodies;
    }

    /** What a phrase stands for. */
    List<Referent> at(int phrase) {
        return byPhrase.getOrDefault(phrase, List.of());
    }

    /** What the phrase that begins at a token stands for. */
    List<Referent> of(int token) {
        for (int i = 0; i < parse.phrases().size(); i++) {
            if (phrase(i).from() == token && byPhrase.containsKey(i)) {
                return at(i);
            }
        }
        return List.of();
    }

    /** The bodies of a phrase and of those listed with it. */
    List<Referent> list(int phrase) {
        List<Referent> list = new ArrayList<>();
        for (int i = phrase; i >= 0; i = phrase(i).next()) {
            at(i).stream().filter(each -> list.stream().noneMatch(other -> other.entity().equals(each.entity())))
                    .forEach(list::add); // « la CADA ou l’autorité qui … »
        }
        return list;
    }

    /** Of « rattacher A à B et lui … », « A sera dotée de B, et ses … », A: what something is done to, before what it is done with. */
    List<Referent> themes(List<Referent> found, Predicate<Referent> fits) {
        for (org.mandat.clause.Predicate predicate : found.size() == 1 ? parse.predicates() : NO_PREDICATES) {
            boolean aside = predicate.arguments().stream()
                    .anyMatch(argument -> (argument.role() == Role.TO || argument.role() == Role.OF
                            || argument.role() == Role.IN)
                            && at(argument.phrase()).equals(found));
            for (Argument argument : aside ? predicate.arguments() : List.<Argument>of()) {
                List<Referent> theme = argument.role() == Role.OBJECT
                        ? at(argument.phrase()).stream().filter(fits).toList()
                        : List.of();
                if (theme.size() == 1) {
                    return theme;
                }
            }
        }
        return found;
    }

    /** The last body before a token that fits; of several, the last list. */
    List<Referent> last(int token, Predicate<Referent> fits, boolean several) {
        List<Referent> found = List.of();
        for (int i = 0; i < parse.phrases().size() && phrase(i).from() < token; i++) {
            if (several) {
                List<Referent> list = list(i).stream().filter(each -> each.to() <= token).filter(fits).toList();
                boolean part = !found.isEmpty() && found.containsAll(list);
                found = !part && Referent.areSeveral(list) ? list : found;
            } else {
                boolean aside = !found.isEmpty() && (phrase(i).role() == Role.INSTEAD || isOf(i, found));
                List<Referent> here = aside
                        ? List.of()
                        : at(i).stream().filter(each -> each.to() <= token).filter(fits).toList();
                found = here.size() == 1 ? here : found;
            }
        }
        return found;
    }

    /** « le bureau des archives de la CADA »: of a body and what it belongs to, the body. */
    private boolean isOf(int number, List<Referent> bodies) {
        return byPhrase.entrySet().stream()
                .anyMatch(each -> each.getValue().equals(bodies) && phrase(each.getKey()).complement() == number);
    }

    /** Whether a thing that is no body stands before a token, by itself, and a pronoun agrees with it. */
    boolean hasOther(int token, Anaphor anaphor) {
        // « la CADA, autorité indépendante, »
        Set<Integer> said = byPhrase.keySet().stream().map(each -> phrase(each).apposed()).collect(Collectors.toSet());
        for (int i = 0; i < parse.phrases().size() && phrase(i).from() < token; i++) {
            Phrase each = phrase(i);
            boolean told = each.article() == Article.DEFINITE || each.article() == Article.INDEFINITE;
            boolean placed = each.role() == Role.OBJECT || anaphor.several() && each.article() == Article.DEFINITE;
            boolean thing = each.kind() == Phrase.Kind.NOUN && placed && told && each.to() <= token && at(i).isEmpty()
                    && !said.contains(i) && (each.complement() < 0 || anaphor.kind() == Anaphor.Kind.SUBJECT);
            long tags = Referent.tags(sentence, each);
            boolean plural = (tags & Tag.PLURAL) != 0 && (tags & Tag.SINGULAR) == 0;
            if (thing && plural == anaphor.several() && Referent.agrees(tags, anaphor.tags())) {
                return true;
            }
        }
        return false;
    }

    /** The first of the last list before a token. */
    List<Referent> firstOfList(int token) {
        return last(token, each -> true, true).stream().limit(1).toList();
    }

    /** What the last verb before a token is said of, of what agrees with a pronoun of these tags. */
    Topic topic(int token, long tags) {
        for (int i = parse.predicates().size() - 1; i >= 0; i--) {
            org.mandat.clause.Predicate predicate = parse.predicates().get(i);
            if (predicate.form() != Form.VERB || predicate.head() >= token) {
                continue;
            }
            for (Argument argument : predicate.arguments()) {
                Topic topic = argument.role() == Role.BEARER ? topic(argument, tags) : new Topic.None();
                if (!(topic instanceof Topic.None)) {
                    return topic;
                }
            }
        }
        return new Topic.None();
    }

    private Topic topic(Argument bearer, long tags) {
        List<Referent> list = list(bearer.phrase());
        if (!list.isEmpty()) {
            boolean agrees = list.size() > 1 ? (tags & Tag.PLURAL) != 0 : list.get(0).agrees(tags);
            return agrees ? new Topic.Body(list) : new Topic.None();
        }
        Phrase phrase = phrase(bearer.phrase());
        List<Referent> owner = phrase.article() == Article.POSSESSIVE ? at(phrase.complement()) : List.of();
        if (owner.size() == 1 && owner.get(0).agrees(tags)) {
            return new Topic.Body(owner); // « ses effectifs seront doublés ; elle … »
        }
        boolean agrees = phrase.kind() == Phrase.Kind.NOUN && Referent.agrees(Referent.tags(sentence, phrase), tags);
        return agrees ? new Topic.Other() : new Topic.None();
    }

    /** Whether nothing is said in it, as in a title. */
    boolean isVerbless() {
        return parse.predicates().stream().allMatch(each -> each.form() == Form.NONE || each.form() == Form.NOUN);
    }

    /** What the predicates are said of which have a phrase, or what it owns, as another argument. */
    List<Referent> bearers(int phrase) {
        return beside(phrase, argument -> argument.role() == Role.BEARER || argument.role() == Role.SUBJECT);
    }

    /** What stands beside a phrase in a predicate: « rattachée à A, elle … ». */
    List<Referent> others(int phrase) {
        return beside(phrase, argument -> !holds(argument.phrase(), phrase));
    }

    private List<Referent> beside(int phrase, Predicate<Argument> wanted) {
        return parse.predicates().stream().map(org.mandat.clause.Predicate::arguments)
                .filter(all -> all.stream().anyMatch(each -> !wanted.test(each) && holds(each.phrase(), phrase)))
                .flatMap(List::stream).filter(each -> wanted.test(each) && !holds(each.phrase(), phrase))
                .flatMap(each -> list(each.phrase()).stream()).distinct().toList();
    }

    private boolean holds(int phrase, int part) {
        for (int i = phrase; i >= 0; i = phrase(i).next()) {
            if (i == part || phrase(i).complement() == part) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the sentence is about, for the next: what its verbs are said of, then what it changes.
     *
     * @param others whether, if there is nothing of these, the first that it names will do
     */
    List<Referent> salient(Predicate<Referent> fits, boolean several, boolean others) {
        for (org.mandat.clause.Predicate predicate : parse.predicates()) {
            for (Argument argument : predicate.arguments()) {
                List<Referent> list = argument.role() == Role.BEARER
                        ? list(argument.phrase()).stream().filter(fits).toList()
                        : List.of();
                if (!list.isEmpty() && several == Referent.areSeveral(list)) {
                    return list;
                }
            }
        }
        List<Referent> rest = new ArrayList<>(all.stream().filter(each -> changed.contains(each.entity())).toList());
        if (others) {
            // « l’État … la CADA … son budget »: a class is less likely meant than one body
            all.stream().filter(each -> each.entity().type() != Entity.Type.INSTITUTION_GROUP).forEach(rest::add);
            rest.addAll(all);
        }
        for (Referent each : rest) {
            List<Referent> list = several ? listOf(each) : List.of(each);
            if (list.stream().allMatch(fits) && (!several || Referent.areSeveral(list))) {
                return list;
            }
        }
        return List.of();
    }

    private List<Referent> listOf(Referent referent) {
        return IntStream.range(0, parse.phrases().size()).mapToObj(this::list).filter(list -> list.contains(referent))
                .findFirst().orElse(List.of(referent));
    }
}
