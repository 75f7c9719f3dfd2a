package org.mandat.clause;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.mandat.language.Sentence;

/**
 * Reads the clauses of a sentence by a shallow grammar: groups of nouns and verbs, put together from left to right (a cascade of finite
 * states, after Abney 1996). Its cost grows with the tokens alone. Threads may share it.
 */
public final class Parser {
    private final Grammar grammar;

    public Parser(Grammar grammar) {
        this.grammar = grammar;
    }

    /**
     * @param nameEnds for the first token of a name, the token after its last; 0 elsewhere
     * @param events   tokens whose word may be a predicate where it is no verb: « suppression », « compétent »
     */
    public Parse parse(Sentence sentence, int[] nameEnds, BitSet events) {
        Kinds kinds = Kinds.of(sentence, nameEnds, grammar);
        Assembler assembler = new Assembler(kinds, events);
        List<Draft> drafts = assembler.assemble();
        Assertions assertions = new Assertions(kinds, grammar, assembler.phrases(), drafts);
        List<Predicate> predicates = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            List<Predicate.Argument> arguments = draft.arguments(assembler.phrases());
            topic(draft, assertions, arguments);
            int auxiliary = auxiliary(draft, kinds);
            predicates.add(new Predicate(auxiliary < 0 ? draft.form : Predicate.Form.VERB, draft.head, draft.from,
                    draft.to, assertions.isAsserted(draft), assertions.polarity(draft), arguments, draft.infinitive,
                    draft.clause.topic, auxiliary));
        }
        return new Parse(assembler.phrases().build(), predicates);
    }

    /** « doit disparaître » says what « disparaîtra » says. */
    private int auxiliary(Draft draft, Kinds kinds) {
        Draft governor = draft.form == Predicate.Form.INFINITIVE && draft.link == Role.OBJECT ? draft.governor : null;
        return governor != null && governor.form == Predicate.Form.VERB && governor.infinitive == draft.head
                && grammar.isAuxiliary(kinds.sentence().token(governor.head)) ? governor.head : -1;
    }

    /** « CADA : cent agents de plus », « CADA : suppression »: what stands behind a colon without a verb is said of what stands before. */
    private static void topic(Draft draft, Assertions assertions, List<Predicate.Argument> arguments) {
        Clause clause = draft.clause;
        if (draft.form != Predicate.Form.NONE && draft.form != Predicate.Form.NOUN) {
            return;
        }
        if (clause.topic >= 0) {
            boolean bare = draft.form == Predicate.Form.NOUN
                    && arguments.stream().noneMatch(each -> each.role() == Role.OBJECT);
            arguments.add(new Predicate.Argument(bare ? Role.OBJECT : Role.TOPIC, clause.topic));
        } else if (draft.form == Predicate.Form.NONE && clause.about >= 0 && clause.spelt != null
                && clause.verb == null && assertions.isAsserted(clause.spelt)) {
            arguments.add(new Predicate.Argument(Role.TOPIC, clause.about));
        }
    }
}
