package org.mandat.explanation;

import java.util.Locale;
import java.util.Optional;

import org.mandat.interpretation.Reason;
import org.mandat.interpretation.Specificity;
import org.mandat.knowledge.Iri;
import org.mandat.knowledge.Sense;

/** What is decided, in words. */
final class Wording {
    private static final String CUE = "/cue/";

    private Wording() {
    }

    /** {@code …/id/cue/effects/abolish} → {@code effects/abolish}. */
    static String cue(String iri) {
        int at = iri.indexOf(CUE);
        return at < 0 ? Iri.localName(iri) : iri.substring(at + CUE.length());
    }

    /** {@code …/id/institution/cnil} → {@code institution/cnil}. */
    static String thing(String iri) {
        return iri.startsWith(Iri.DATA) ? iri.substring(Iri.DATA.length()) : Iri.localName(iri);
    }

    /** Words of the text, in quotation marks that stay with them. */
    static String quoted(String words) {
        return "«\u00a0" + words + "\u00a0»";
    }

    /** AT_LEAST → at least. */
    static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(Specificity specificity) {
        return specificity.level() + ": " + switch (specificity) {
            case DIRECTION -> "a direction, since it begins with a vague word";
            case ACT -> "a definite act or object";
            case CREATION -> "a body to be created, though it begins with a vague word";
            case TARGET -> "a figure or a date to reach";
            case LEGAL_ACT -> "an act on a law that it names";
        };
    }

    static String of(Sense sense) {
        return switch (sense) {
            case Sense.Commitment commitment -> commitment.commits() ? "commits" : "commits nobody";
            case Sense.Effect effect -> Iri.localName(effect.kind());
            case Sense.Condition condition -> "condition";
            case Sense.Amount amount -> "target " + amount(amount.mode(), amount.comparator())
                    + amount.value().map(value -> value + " ").orElse("") + Iri.localName(amount.unit());
            case Sense.NoAmount none -> "no aim";
            case Sense.Bound bound -> "bound " + plain(bound.comparator());
            case Sense.Each each -> "for each";
            case Sense.Date date -> (date.role() == Sense.Role.NEITHER ? "date, no deadline" : plain(date.role()))
                    + (date.basis() == Sense.Basis.STATED ? "" : " " + plain(date.basis()))
                    + date.years().map(years -> " + " + years).orElse("");
            case Sense.Whole whole -> "all of it";
            case Sense.Relation relation -> Iri.localName(relation.property());
            case Sense.Endorsement endorsement -> "endorses";
            case Sense.Theme theme -> Iri.localName(theme.theme());
        };
    }

    /** What stands before a figure: nothing if it is meant exactly. */
    static String amount(Sense.Mode mode, Sense.Comparator comparator) {
        return (comparator == Sense.Comparator.EXACTLY ? "" : plain(comparator) + " ")
                + (mode == Sense.Mode.LEVEL ? "" : plain(mode) + " ");
    }

    /** @param decides the cue that decides, with its priority, if one fired */
    static String refused(Reason reason, Optional<String> decides) {
        String cue = decides.orElse("no cue");
        return switch (reason) {
            case DENIED -> cue + " says that it commits nobody";
            case NOT_PLAIN ->
                cue + " is too weak here: in a diagnosis, a remark or a foreword a cue needs a priority of 20";
            case BODY_COMMITS -> "a heading commits once, not again with its body, which does";
            case NOTE -> "it stands in a note to the text";
            case DEMAND -> "the heading is somebody else’s demand";
            default -> "no cue of commitment fired";
        };
    }

    /** @param by the cue that counts instead, if one does */
    static String of(Reason reason, Optional<String> by) {
        String cue = by.orElse("another cue");
        return switch (reason) {
            case NO_COMMITMENT, DENIED, NO_MEASURE -> "counts only in a measure";
            case NOT_PLAIN -> "too weak in a diagnosis, a remark or a foreword";
            case BODY_COMMITS -> "the body commits";
            case NOTE -> "stands in a note";
            case DEMAND -> "somebody else’s demand";
            case UNATTESTED -> "counts only in a text in which " + cue + " fires twice";
            case BEATEN -> cue + " is stronger";
            case OTHER_CLAUSE -> "another clause commits (" + cue + ")";
            case SAID_ALREADY -> cue + " says it too";
            case CHANGED_ALREADY -> cue + " says more";
            case NEGATED -> "denied by the words before";
            case FOUNDED -> "the sentence founds it" + by.map(" by "::concat).orElse("");
            case NO_HOLDER -> "its slots hold nothing of the kind";
            case NO_ANTECEDENT -> "the pronoun stands for no body named before";
            case LAW_MEANT -> "the law is meant (" + cue + ")";
            case BODY_MEANT -> "the body is meant (" + cue + ")";
            case IS_DATE -> "the figure is a date (" + cue + ")";
            case NO_AIM -> "the figure is no aim (" + cue + ")";
            case STATED -> "its clause only states what is or was";
            case START_ALONE -> "a start alone is no target";
            case PAST -> "it was due before the document was written";
            case NOTHING_REFINED -> "nothing beside it to refine";
        };
    }
}
