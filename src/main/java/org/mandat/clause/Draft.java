package org.mandat.clause;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.clause.Predicate.Argument;
import org.mandat.clause.Predicate.Form;
import org.mandat.clause.Predicate.Polarity;
import org.mandat.clause.VerbGroup.Clitic;

/** A predicate while its arguments are gathered. */
final class Draft {
    final Form form;
    final int head;
    final int from;
    final int to;
    final Clause clause;
    /** Of a verb. */
    final @Nullable VerbGroup group;
    /** What it depends on: the modal before an infinitive, the participle with which it is joined. */
    @Nullable
    Draft governor;
    /** Of an infinitive: the one that it goes on with, if what that acts on stands right before « et ». */
    @Nullable
    Draft twin;
    /** Of an infinitive: what the preposition before it makes of it. */
    Role link = Role.OBJECT;
    /** Its subject, before the voice is reckoned with; -1 if none is said. */
    int subject = -1;
    int object = -1;
    /** The infinitive that it governs, or -1. */
    int infinitive = -1;
    /** Whether a comma stands before it, so that one may end it. */
    boolean afterComma;
    /** Of a noun: its phrase. */
    int bearerPhrase = -1;
    /** Denied by a word that is no part of it: « pas de », « sans ». */
    Polarity polarity = Polarity.AFFIRMED;
    /** Of a participle: whether what it says of its noun is to be so, not how the noun is known. */
    boolean prescribes;
    private final List<Argument> arguments = new ArrayList<>();

    Draft(Form form, int head, int from, int to, Clause clause, @Nullable VerbGroup group) {
        this.form = form;
        this.head = head;
        this.from = from;
        this.to = to;
        this.clause = clause;
        this.group = group;
        if (group != null) {
            polarity = group.polarity();
        }
    }

    void add(Role role, int phrase) {
        arguments.add(new Argument(role, phrase));
    }

    /** Takes back an object that turns out to be a subject. */
    void release(int phrase) {
        object = object == phrase && form != Form.PARTICIPLE && form != Form.NOUN ? -1 : object;
    }

    boolean isPassive() {
        return form == Form.PARTICIPLE || group != null && group.passive();
    }

    boolean is(VerbGroup.Mood mood) {
        return group != null && group.mood() == mood;
    }

    boolean hasClitic(Clitic clitic) {
        return group != null && group.has(clitic);
    }

    /** Whether a phrase without a preposition that comes now can be its object. */
    boolean wantsObject() {
        return switch (form) {
            case VERB, INFINITIVE, GERUND -> object < 0;
            default -> false;
        };
    }

    /** Whether its verb is that of another, left out. */
    boolean gapped;

    void copyTo(Draft other) {
        other.arguments.addAll(arguments);
        other.infinitive = infinitive;
    }

    boolean has(int phrase) {
        return arguments.stream().anyMatch(argument -> argument.phrase() == phrase);
    }

    int first(Role role) {
        for (Argument argument : arguments) {
            if (argument.role() == role) {
                return argument.phrase();
            }
        }
        return -1;
    }

    /** What it is said of: the object of a passive verb, else the subject. */
    int bearer() {
        return form == Form.PARTICIPLE ? object : subject >= 0 ? subject : isPassive() ? object : -1;
    }

    private int bearerOrObject() {
        return bearer() >= 0 ? bearer() : object;
    }

    /** The arguments as they are meant, whatever the voice. */
    List<Argument> arguments(PhraseTable phrases) {
        List<Argument> meant = new ArrayList<>();
        boolean passive = isPassive();
        int acted = passive && subject >= 0 && !(object >= 0 && isImpersonal(phrases)) ? subject : object;
        if (form == Form.NOUN) {
            acted = object >= 0 ? object : ownComplement(phrases);
        }
        boolean middle = hasClitic(Clitic.REFLEXIVE) && acted < 0 && infinitive < 0; // « s’étendra »
        acted = middle ? subject : acted;
        if (form == Form.VERB) {
            int bearer = isPassive() ? acted : subject >= 0 ? subject : object;
            if (bearer >= 0) {
                meant.add(new Argument(Role.BEARER, bearer));
            }
        }
        if (form == Form.INFINITIVE && passive && acted >= 0) {
            meant.add(new Argument(Role.BEARER, acted)); // « devra être consultée »
        }
        if (acted >= 0) {
            meant.add(new Argument(Role.OBJECT, acted));
        }
        if (passive && form == Form.VERB && object >= 0 && acted != object && phrases.at(object).name() < 0) {
            meant.add(new Argument(Role.OBJECT, object)); // « sera désignée chef de file »
        }
        int acts = form == Form.ADJECTIVE && subject < 0 && governor != null ? governor.bearerOrObject() : subject;
        if (!passive && acts >= 0) {
            meant.add(new Argument(Role.SUBJECT, acts));
        }
        boolean agentless = passive || form == Form.NOUN;
        for (Argument argument : arguments) {
            boolean agent = argument.role() == Role.BY && agentless;
            meant.add(agent ? new Argument(Role.SUBJECT, argument.phrase()) : argument);
        }
        return meant;
    }

    /** « fin du contrat », but not the office in « fin au contrat de l’office ». */
    private int ownComplement(PhraseTable phrases) {
        for (Argument argument : arguments) {
            if (argument.role() == Role.OF && !isApart(phrases.host(argument.phrase()), phrases)) {
                return argument.phrase();
            }
        }
        return -1;
    }

    /** Whether what a phrase complements is something beside this noun; « mise en service » is one. */
    private boolean isApart(int host, PhraseTable phrases) {
        for (int i = host; i >= 0 && i != bearerPhrase; i = phrases.host(i)) {
            Phrase each = phrases.at(i);
            if (!each.isSort() && each.role() != Role.OF && each.role() != Role.OBJECT) {
                return true;
            }
        }
        return false;
    }

    /** « il sera créé une agence ». */
    private boolean isImpersonal(PhraseTable phrases) {
        return phrases.at(subject).kind() == Phrase.Kind.PRONOUN && hasClitic(Clitic.SUBJECT)
                && phrases.at(object).from() > head;
    }
}
