package org.mandat.recognition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.mandat.clause.Parse;
import org.mandat.document.Folding;
import org.mandat.knowledge.Cue;
import org.mandat.knowledge.Entity;
import org.mandat.knowledge.Iri;
import org.mandat.knowledge.Knowledge;
import org.mandat.knowledge.Sense;
import org.mandat.knowledge.WordList;
import org.mandat.language.AnalysedText;
import org.mandat.language.Analyser;
import org.mandat.language.Memo;
import org.mandat.language.Sentence;
import org.mandat.language.Word;

/** Compiles what {@code mappings/} knows, once, and finds it in texts. Immutable after construction: threads may share it. */
public final class Recogniser {
    private final MentionFinder lexicon;
    private final CueIndex cues;
    private final CueIndex bodyCues;
    private final Phrases phrases;
    private final ProperNames properNames;
    private final LawNames lawNames;
    private final LawAnaphors.Words lawWords;
    private final Frames frames;
    /** Public actors and laws of the lexicon by the end of their IRIs. */
    private final Map<String, Entity> bySlug;
    private final WordSets sets = new WordSets();
    private final Memo<Word, Traits> traits = new Memo<>();

    /** @param analyser reads the names of the lexicon as it reads texts; used here only */
    public Recogniser(Knowledge knowledge, Analyser analyser) {
        lexicon = new MentionFinder(knowledge.entities(), analyser::tokens);
        bySlug = knowledge.entities().stream()
                .filter(entity -> entity.type().isPublicActor() || entity.type() == Entity.Type.LAW)
                .collect(
                        Collectors.toMap(entity -> Iri.localName(entity.iri()), entity -> entity, (one, other) -> one));
        List<Cue> patterned = knowledge.cues().stream().filter(cue -> !(cue.sense() instanceof Sense.Theme)).toList();
        Map<String, List<String>> lists = knowledge.words().stream()
                .collect(Collectors.toMap(WordList::name, WordList::words, (one, other) -> other));
        cues = new CueIndex(patterned, lists, sets);
        bodyCues = new CueIndex(patterned.stream().filter(Recogniser::namesBodies).toList(), lists, sets);
        phrases = new Phrases(reader(knowledge, "body"), reader(knowledge, "founded"), BodyNames.of(knowledge),
                reader(knowledge, "act"), new FigureReader(knowledge.words("numeral"), knowledge.words("abbreviated")),
                Anaphors.of(knowledge),
                knowledge.words("acting"), knowledge.words("give"), Clauses.of(knowledge));
        frames = new Frames(knowledge, lists, phrases, sets, analyser);
        properNames = new ProperNames(reader(knowledge, "body"), reader(knowledge, "named-body"),
                knowledge.words("scope"));
        lawWords = LawAnaphors.Words.of(knowledge);
        lawNames = new LawNames(lawWords.heads(), knowledge.words("scope"),
                knowledge.words("foreign-act"));
    }

    private static boolean namesBodies(Cue cue) {
        return cue.patterns().stream().anyMatch(pattern -> pattern.contains("@body") || pattern.contains("@act"));
    }

    private static PhraseReader reader(Knowledge knowledge, String heads) {
        Set<String> joins = new HashSet<>(knowledge.words("phrase-join"));
        joins.addAll(knowledge.words(heads + "-join"));
        Set<String> ends = new HashSet<>(knowledge.words("phrase-end"));
        ends.addAll(knowledge.words(heads + "-end"));
        ends.removeAll(joins);
        return new PhraseReader(knowledge.words(heads), joins, ends,
                knowledge.words(heads + "-join").contains("pour"));
    }

    private Traits work(Word word) {
        int[] in = sets.of(word);
        List<Frame> said = frames.with(word);
        return new Traits(in, Traits.mask(in), phrases.slots(word), lexicon.beginning(word), cues.with(word),
                bodyCues.with(word), said, said.stream().filter(Frame::namesBodies).toList());
    }

    /**
     * @param authors  IRIs of the actors whose text it is: parties, coalitions, candidates
     * @param analyser of the calling thread; reads the names that the text itself gives
     */
    public RecognisedText recognise(AnalysedText text, Set<String> authors, Analyser analyser) {
        List<Reading> first = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            Profile profile = new Profile(sentence, word -> traits.of(word, this::work));
            first.add(read(profile, lexicon.find(profile), authors));
        }
        Map<String, Entity> bodies = bodies(text, first);
        MentionFinder named = new MentionFinder(bodies.values(), analyser::tokens);
        LawAnaphors lawsMeant = new LawAnaphors(lawWords);
        List<RecognisedSentence> found = new ArrayList<>();
        for (Reading known : first) {
            Sentence sentence = known.profile().sentence();
            List<Mention> local = bodies.isEmpty() ? List.of() : named.find(sentence);
            List<Mention> names = lawsMeant.next(sentence,
                    local.isEmpty() ? known.mentions() : merged(known.mentions(), local));
            Reading read = names.equals(known.mentions()) ? known : read(known.profile(), names, authors);
            List<Match> matches = cues.matches(read.profile(), read.matcher(), Traits::cues);
            matches.addAll(frames.find(read.profile(), read.mentions(), read.parse(), bodies.keySet()));
            found.add(new RecognisedSentence(sentence, read.mentions(), read.parse(), matches));
        }
        return new RecognisedText(text, found, bodies);
    }

    /** A sentence with the names that are known in it, what it is made of by them, and what follows patterns through it. */
    private record Reading(Profile profile, List<Mention> mentions, Parse parse, PatternMatcher matcher) {
    }

    private Reading read(Profile profile, List<Mention> mentions, Set<String> authors) {
        return new Reading(profile, mentions, frames.parse(profile, mentions),
                new PatternMatcher(profile, mentions, phrases, authors));
    }

    /** A first reading: what the text says is to be created, and what it calls by a full name. */
    private Map<String, Entity> bodies(AnalysedText text, List<Reading> first) {
        Map<String, Entity> bodies = new LinkedHashMap<>();
        Map<String, Set<String>> names = new HashMap<>();
        for (Reading read : first) {
            Sentence sentence = read.profile().sentence();
            for (Phrase phrase : phrases(read)) {
                Entity found = phrase.body()
                        ? body(text, sentence, phrase.words())
                        : act(text, sentence, phrase.words());
                bodies.putIfAbsent(found.iri(), found);
                if (!phrase.body() || !phrases.bodies().isHead(sentence, phrase.words().from(), phrase.words().to())) {
                    names.computeIfAbsent(found.iri(), iri -> new HashSet<>())
                            .addAll(names(text, sentence, phrase.words(), found.label()));
                }
            }
        }
        ShortNames.join(bodies, names);
        bodies.replaceAll((iri, body) -> known(body, names.getOrDefault(iri, Set.of())));
        return bodies;
    }

    /** A body or law that the text names: the lexicon's of that name if it has one, for what a text founds may be known already. */
    private Entity known(Entity body, Set<String> names) {
        Entity found = bySlug.getOrDefault(Iri.localName(body.iri()), body);
        Entity same = found.type().isPublicActor() == body.type().isPublicActor() ? found : body;
        return new Entity(same.iri(), same.type(), same.label(), names.stream().sorted().toList(), false);
    }

    /** A noun phrase that names a body or, if not, an act. */
    private record Phrase(boolean body, Capture.OfPhrase words) {
    }

    private List<Phrase> phrases(Reading read) {
        List<Phrase> found = new ArrayList<>();
        List<Match> matches = bodyCues.matches(read.profile(), read.matcher(), Traits::bodyCues);
        matches.addAll(frames.findBodies(read.profile(), read.mentions(), read.parse()));
        List<Capture.OfPhrase> laws = lawNames.find(read.profile().sentence(), read.mentions());
        for (Match match : matches) {
            for (Capture capture : match.captures()) {
                if (capture instanceof Capture.OfPhrase words
                        && laws.stream().noneMatch(law -> law.from() == words.from())) {
                    found.add(new Phrase(match.cue().sense() instanceof Sense.Effect, words));
                }
            }
        }
        properNames.find(read.profile().sentence(), read.mentions())
                .forEach(words -> found.add(new Phrase(true, words)));
        laws.forEach(words -> found.add(new Phrase(false, words)));
        return found;
    }

    /** The body that a phrase names. */
    public static Entity body(AnalysedText text, Sentence sentence, Capture.OfPhrase phrase) {
        return entity("institution", Entity.Type.INSTITUTION, text, sentence, phrase);
    }

    /** The law or treaty that a phrase names. */
    public static Entity act(AnalysedText text, Sentence sentence, Capture.OfPhrase phrase) {
        return entity("law", Entity.Type.LAW, text, sentence, phrase);
    }

    private static Entity entity(String kind, Entity.Type type, AnalysedText text, Sentence sentence,
            Capture.OfPhrase phrase) {
        String written = label(text, sentence, phrase);
        String label = type == Entity.Type.LAW ? written : joined(written, text, sentence, phrase);
        return new Entity(Iri.id(kind, text.layout().document().id(), Iri.slug(label)), type, label, List.of(label),
                false);
    }

    /** What a phrase names, white space folded. */
    private static String label(AnalysedText text, Sentence sentence, Capture.OfPhrase phrase) {
        return phrase.parts().stream().map(part -> words(text, sentence, part.from(), part.to()))
                .collect(Collectors.joining(" "));
    }

    private static String words(AnalysedText text, Sentence sentence, int from, int to) {
        return Folding.fold(text.layout().document().text(sentence.span(from, to))).replaceAll("\\*|__", "");
    }

    /** Line-end hyphens taken out: « perma- nent ». */
    private static String joined(String label, AnalysedText text, Sentence sentence, Capture.OfPhrase phrase) {
        String joined = label;
        for (int i = label.contains("- ") ? phrase.from() : phrase.to(); i < phrase.to(); i++) {
            String written = Folding.fold(text.layout().document().text(sentence.token(i).span()));
            joined = written.contains("- ") ? joined.replace(written, written.replace("- ", "")) : joined;
        }
        return joined;
    }

    /** The label, all the words of it, the name in quotation marks that ends it, and the acronym that follows it in brackets. */
    private static Set<String> names(AnalysedText text, Sentence sentence, Capture.OfPhrase phrase, String label) {
        Set<String> names = new HashSet<>(List.of(label, words(text, sentence, phrase.from(), phrase.to())));
        int at = phrase.to();
        if (at + 2 < sentence.size() && sentence.token(at).form().equals("(")
                && sentence.token(at + 2).form().equals(")")
                && sentence.token(at + 1).is(org.mandat.language.Tag.ACRONYM)) {
            names.add(Folding.fold(text.layout().document().text(sentence.token(at + 1).span())));
        }
        int open = label.indexOf('«');
        if (open > 0 && label.endsWith("»")) {
            names.add(Folding.fold(label.substring(open + 1, label.length() - 1)));
        }
        return names;
    }

    /** Names of the lexicon and of the text; where they overlap, the longer. */
    private static List<Mention> merged(List<Mention> lexicon, List<Mention> local) {
        List<Mention> all = new ArrayList<>(lexicon);
        all.addAll(local);
        all.sort(Comparator.comparingInt((Mention m) -> m.from() - m.to()).thenComparingInt(Mention::from));
        List<Mention> kept = new ArrayList<>();
        BitSet taken = new BitSet();
        for (Mention mention : all) {
            int next = taken.nextSetBit(mention.from());
            if (next < 0 || next >= mention.to()) {
                kept.add(mention);
                taken.set(mention.from(), mention.to());
            }
        }
        kept.sort(Comparator.comparingInt(Mention::from));
        return kept;
    }
}
