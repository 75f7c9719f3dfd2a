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
            predicates.add(new Predicate(draft.form, draft.head, draft.from, draft.to, assertions.isAsserted(draft),
                    assertions.polarity(draft), draft.arguments(assembler.phrases()), draft.infinitive,
                    draft.clause.topic));
        }
        return new Parse(assembler.phrases().build(), predicates);
    }
}
