package org.mandat.interpretation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.mandat.knowledge.Cue;
import org.mandat.knowledge.Sense;
import org.mandat.language.Sentence;
import org.mandat.layout.Block;
import org.mandat.layout.Section;
import org.mandat.recognition.Match;
import org.mandat.recognition.RecognisedSentence;
import org.mandat.recognition.RecognisedText;

/** Tells which sentences of one text commit their author. */
final class Commitments {
    /** In a diagnosis, a remark or a foreword only plain commitments count. */
    private static final int PLAIN = 20;
    /** From here on a cue speaks of the whole sentence, below of its clause. */
    private static final int WHOLE = 30;
    private static final Set<String> CLAUSE_ENDS = Set.of(";", ":");

    private final Forms forms;
    private final Titles titles = new Titles();
    /** The cues that fire on the first word of the text below each heading, where it is no list, by path. */
    private final Map<String, Set<Cue>> openings = new HashMap<>();

    private Commitments(Forms forms) {
        this.forms = forms;
    }

    static Commitments of(RecognisedText text) {
        Commitments commitments = new Commitments(Forms.of(text));
        text.sentences().forEach(commitments::noteSections);
        return commitments;
    }

    /** Whether a sentence is a commitment. */
    sealed interface Ruling {
    }

    /** The cue that shows it. */
    record Commits(Cue cue) implements Ruling {
    }

    record Not(Reason reason) implements Ruling {
    }

    Ruling decide(RecognisedSentence sentence, Decisions decisions) {
        Optional<Match> strongest = strongest(sentence);
        Optional<Reason> against = strongest.isEmpty()
                ? Optional.of(Reason.NO_COMMITMENT)
                : against(sentence.sentence(), strongest.get());
        tell(sentence, strongest, against, decisions);
        return against.<Ruling>map(Not::new).orElseGet(() -> new Commits(strongest.orElseThrow().cue()));
    }

    /** Why the sentence is none although a cue of commitment fired. */
    private Optional<Reason> against(Sentence sentence, Match strongest) {
        Section section = sentence.section();
        if (sentence.block().kind() == Block.Kind.NOTE) {
            return Optional.of(Reason.NOTE);
        }
        if (sentence.block().kind() == Block.Kind.HEADING && section.nature() == Section.Nature.DEMAND) {
            return Optional.of(Reason.DEMAND);
        }
        if (sentence.block().kind() == Block.Kind.HEADING && titles.isSaidBelow(section)
                && !isOneOfList(section, strongest)) {
            return Optional.of(Reason.BODY_COMMITS);
        }
        if (!commits(strongest)) {
            return Optional.of(Reason.DENIED);
        }
        boolean plainOnly = sentence.block().remark() || section.nature() == Section.Nature.DIAGNOSIS
                || section.nature() == Section.Nature.FOREWORD;
        return plainOnly && strongest.cue().priority() < PLAIN ? Optional.of(Reason.NOT_PLAIN) : Optional.empty();
    }

    /** Lines in a row that all begin alike, « Construire … », are a list without bullets, though some look like titles. */
    private boolean isOneOfList(Section section, Match strongest) {
        return strongest.from() == 0
                && openings.getOrDefault(section.path(), Set.of()).contains(strongest.cue());
    }

    private void tell(RecognisedSentence sentence, Optional<Match> strongest, Optional<Reason> against,
            Decisions decisions) {
        for (Match match : sentence.matches()) {
            if (strongest.filter(match::equals).isPresent()) {
                against.filter(reason -> reason != Reason.DENIED).ifPresentOrElse(
                        reason -> decisions.reject(match, reason), () -> decisions.accept(match));
            } else if (match.cue().sense() instanceof Sense.Commitment commitment) {
                if (!forms.areUsed(commitment)) {
                    decisions.reject(match, Reason.UNATTESTED, commitment.attestedBy().orElseThrow());
                } else {
                    strongest.ifPresent(
                            other -> decisions.reject(match, weaker(match, other), other.cue().iri()));
                }
            }
        }
    }

    private static Reason weaker(Match match, Match strongest) {
        if (commits(match) == commits(strongest)) {
            return Reason.SAID_ALREADY;
        }
        return Match.STRONGEST_FIRST.compare(match, strongest) < 0 ? Reason.OTHER_CLAUSE : Reason.BEATEN;
    }

    private static boolean commits(Match match) {
        return match.cue().sense() instanceof Sense.Commitment commitment && commitment.commits();
    }

    /** The cue that decides; where a weak one speaks against it, the first clause that commits decides. */
    private Optional<Match> strongest(RecognisedSentence sentence) {
        Optional<Match> overall = strongest(sentence, 0, sentence.sentence().size());
        if (overall.filter(match -> !commits(match) && match.cue().priority() < WHOLE).isEmpty()) {
            return overall;
        }
        int begin = 0;
        for (int i = 0; i <= sentence.sentence().size(); i++) {
            if (i == sentence.sentence().size() || CLAUSE_ENDS.contains(sentence.sentence().token(i).form())) {
                Optional<Match> clause = strongest(sentence, begin, i);
                if (clause.filter(Commitments::commits).isPresent()) {
                    return clause;
                }
                begin = i + 1;
            }
        }
        return overall;
    }

    private Optional<Match> strongest(RecognisedSentence sentence, int from, int to) {
        Match strongest = null;
        for (Match match : sentence.matches()) {
            if (match.from() >= from && match.from() < to && match.cue().sense() instanceof Sense.Commitment commitment
                    && forms.areUsed(commitment)
                    && (strongest == null || Match.STRONGEST_FIRST.compare(match, strongest) < 0)) {
                strongest = match;
            }
        }
        return Optional.ofNullable(strongest);
    }

    private static Set<Cue> opening(RecognisedSentence sentence, Block.Kind kind) {
        return kind != Block.Kind.PARAGRAPH
                ? Set.of()
                : sentence.matches().stream().filter(match -> match.from() == 0 && commits(match)).map(Match::cue)
                        .collect(Collectors.toSet());
    }

    private void noteSections(RecognisedSentence sentence) {
        Block.Kind kind = sentence.sentence().block().kind();
        if (kind == Block.Kind.HEADING) {
            titles.title(sentence.sentence());
        } else {
            openings.computeIfAbsent(sentence.sentence().section().path(), path -> opening(sentence, kind));
        }
        if (kind != Block.Kind.HEADING && kind != Block.Kind.NOTE && !sentence.sentence().block().remark()
                && strongest(sentence).filter(Commitments::commits).isPresent()) {
            titles.commits(sentence.sentence());
        }
    }
}
