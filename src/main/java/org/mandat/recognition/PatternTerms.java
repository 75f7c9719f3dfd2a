package org.mandat.recognition;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.mandat.language.Tag;

/** The words in capitals and the slots that patterns may use. */
public final class PatternTerms {
    /** Those that say one thing each, in the order in which they are shown. */
    private static final List<String> SINGLE = List.of("NOUN", "NAME", "ADJ", "VERB", "INF", "FUT1", "FUT3", "PRES1",
            "PRES3", "COND", "IMPF",
            "SUBJ", "IMP1", "PPRES", "PPAST", "DET", "PRON", "PREP", "ADV", "NUM", "PLURAL", "CAP", "ACRO", "PUNCT");
    private static final Map<String, Long> TAGS = Map.ofEntries(Map.entry("NOUN", Tag.NOUN),
            Map.entry("ADJ", Tag.ADJECTIVE),
            Map.entry("VERB", Tag.VERB), Map.entry("DET", Tag.DETERMINER), Map.entry("PRON", Tag.PRONOUN),
            Map.entry("PREP", Tag.PREPOSITION), Map.entry("ADV", Tag.ADVERB), Map.entry("NUM", Tag.NUMBER),
            Map.entry("NAME", Tag.NAME),
            Map.entry("INF", Tag.INFINITIVE), Map.entry("FUT", Tag.FUTURE_1 | Tag.FUTURE_3),
            Map.entry("FUT1", Tag.FUTURE_1),
            Map.entry("FUT3", Tag.FUTURE_3), Map.entry("PRES", Tag.PRESENT_1 | Tag.PRESENT_3),
            Map.entry("PRES1", Tag.PRESENT_1),
            Map.entry("PRES3", Tag.PRESENT_3), Map.entry("COND", Tag.CONDITIONAL), Map.entry("IMPF", Tag.IMPERFECT),
            Map.entry("PPRES", Tag.PARTICIPLE_PRESENT), Map.entry("PPAST", Tag.PARTICIPLE_PAST),
            Map.entry("FINITE", Tag.FINITE), Map.entry("IMP1", Tag.IMPERATIVE_1),
            Map.entry("SUBJ", Tag.SUBJUNCTIVE), Map.entry("CAP", Tag.CAPITAL), Map.entry("ACRO", Tag.ACRONYM),
            Map.entry("PUNCT", Tag.PUNCTUATION), Map.entry("PLURAL", Tag.PLURAL));
    static final Map<String, Node.Slot.Kind> SLOTS = Map.ofEntries(
            Map.entry("@institution", Node.Slot.Kind.INSTITUTION), Map.entry("@subject", Node.Slot.Kind.SUBJECT),
            Map.entry("@company", Node.Slot.Kind.COMPANY), Map.entry("@law", Node.Slot.Kind.LAW),
            Map.entry("@name", Node.Slot.Kind.NAME),
            Map.entry("@actor", Node.Slot.Kind.ACTOR), Map.entry("@author", Node.Slot.Kind.AUTHOR),
            Map.entry("@body", Node.Slot.Kind.BODY),
            Map.entry("@act", Node.Slot.Kind.ACT),
            Map.entry("@its", Node.Slot.Kind.ITS), Map.entry("@it", Node.Slot.Kind.IT),
            Map.entry("#n", Node.Slot.Kind.FIGURE),
            Map.entry("#million", Node.Slot.Kind.MILLIONS),
            Map.entry("#year", Node.Slot.Kind.YEAR));

    private PatternTerms() {
    }

    /** Whether a symbol is written as tags are: capitals and digits, several joined by a bar. */
    static boolean isTag(String symbol) {
        return symbol.length() > 1
                && symbol.codePoints().allMatch(c -> c >= 'A' && c <= 'Z' || c == '|' || c >= '0' && c <= '9')
                && symbol.charAt(0) >= 'A';
    }

    /** The tags that patterns can name, of a token's bits. */
    public static List<String> names(long tags) {
        return SINGLE.stream().filter(name -> (tags(name) & tags) != 0).toList();
    }

    /** The bits of a tag, or of several joined by a bar. */
    static long tags(String symbol) {
        long tags = 0;
        for (String name : symbol.split("\\|")) {
            Long tag = TAGS.get(name);
            if (tag == null) {
                throw new IllegalArgumentException(
                        "\"" + name + "\" is no tag; there are " + new TreeSet<>(TAGS.keySet()));
            }
            tags |= tag;
        }
        return tags;
    }
}
