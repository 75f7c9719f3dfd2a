package org.mandat.explanation;

import java.util.List;
import java.util.Optional;

import org.mandat.document.Span;

/**
 * How a sentence was understood. All is said in words; IRIs are shortened to what follows {@code /id/}, of cues {@code /cue/}.
 *
 * @param span        the sentence, in UTF-16 units of the document
 * @param kind        of its block: item, heading, paragraph, note; remark, where a label says that it is one
 * @param section     title of its section and, if it is not plain, its nature; empty for the document itself
 * @param isMeasure   whether it is one
 * @param verdict     « measure 2 », the figure being its specificity, or in a word why it is none
 * @param headline    measure or not, and why
 * @param decidedBy   the cue that decides it, if one fired
 * @param sentence    its words, marked
 * @param said        its predicates
 */
public record Explanation(Span span, String kind, String section, boolean isMeasure, String verdict, String headline,
        Optional<String> decidedBy, MarkedText sentence, List<Fact> facts, List<FiredCue> cues, List<Name> names,
        List<Said> said, List<Word> words) {
    public Explanation {
        facts = List.copyOf(facts);
        cues = List.copyOf(cues);
        names = List.copyOf(names);
        said = List.copyOf(said);
        words = List.copyOf(words);
    }

    /**
     * What was read from it.
     *
     * @param kind   effect, target, theme, or the name of a property
     * @param what   the body, value, concept or thing
     * @param detail what else is said of it, empty if nothing
     * @param cue    that gave it
     */
    public record Fact(String kind, String what, String detail, String cue) {
    }

    /** A name in it, and what it can stand for: {@code institution/…}. */
    public record Name(String words, List<String> candidates) {
        public Name {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A predicate, written as a frame asks for it.
     *
     * @param predicate {@code no-longer renforcer/FINITE}; {@code NONE} for a phrase without a verb
     * @param asserted  whether the author says that it is to be so
     * @param roles     in text order
     */
    public record Said(String predicate, boolean asserted, List<Filled> roles) {
        public Said {
            roles = List.copyOf(roles);
        }
    }

    /** A role, {@code object} or {@code object.of}, and the words that fill it. */
    public record Filled(String role, String words) {
    }

    /** A token as patterns see it; the tags are those that patterns can name. */
    public record Word(String form, List<String> lemmas, List<String> tags) {
        public Word {
            lemmas = List.copyOf(lemmas);
            tags = List.copyOf(tags);
        }
    }
}
