package org.mandat.service.generation;

import java.util.List;
import java.util.Optional;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.question.QuestionGraph;
import org.mandat.question.Questions;
import org.mandat.store.Form;
import org.mandat.store.Generation;
import org.mandat.store.Store;

/** The generations of a store, as {@code CURRENT} names them, with the questions in their catalogue. */
public record StoreSource(Store store, Questions questions) implements GraphSource {
    @Override
    public Optional<String> currentHash() {
        return store.currentHash();
    }

    @Override
    public Opened open() {
        return open(store.current().orElseThrow(() -> new MandatException(ErrorCode.STORE,
                store.folder() + ": nothing is loaded yet; run \"mandat load\" first")));
    }

    @Override
    public Optional<Opened> open(String hash) {
        return kept(hash).map(this::open);
    }

    @Override
    public List<String> hashes() {
        return store.hashes();
    }

    @Override
    public Optional<Generation> kept(String hash) {
        return store.generation(hash);
    }

    private Opened open(Generation generation) {
        Form form = Form.open(generation, QuestionGraph.served(generation, questions));
        return new Opened(generation.hash(), form.build(), form.dataset(), Optional.of(generation), form::close);
    }
}
