package org.mandat.language;

import java.util.ArrayList;
import java.util.List;
import org.mandat.document.Span;
import org.mandat.layout.Block;
import org.mandat.layout.Layout;
import org.mandat.layout.Section;

/** Reads the prose blocks of a layout. An object serves one thread, as its dictionary does. */
public final class Analyser {
    /** Tokens of the longest sentence; more without a stop is no sentence, and is cut so that each costs a bounded time. */
    private static final int LONGEST = 500;

    private final Tokenizer tokenizer;
    private final SentenceBreaks breaks = new SentenceBreaks();

    private Analyser(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    public Analyser(Dictionary dictionary) {
        this(new Tokenizer(dictionary));
    }

    /** Another one for another thread; both remember the words that either has read. */
    public Analyser session() {
        return new Analyser(tokenizer.session());
    }

    public AnalysedText analyse(Layout layout) {
        List<Sentence> found = new ArrayList<>();
        read(layout.root(), layout, found);
        return new AnalysedText(layout, found);
    }

    private void read(Section section, Layout layout, List<Sentence> found) {
        // Blocks and parts interleave in the text only as blocks first: a section's own blocks stand before its parts.
        for (Block block : section.blocks()) {
            if (block.kind().isProse() && !block.content().isEmpty()) {
                found.addAll(sentences(layout.document().text(), section, block));
            }
        }
        for (Section part : section.children()) {
            read(part, layout, found);
        }
    }

    /** Whether a word, as it is written in small letters, is in the dictionary. */
    public boolean isWord(String form) {
        return tokenizer.isWord(form);
    }

    /** The tokens of a text that stands alone, as a name of the lexicon or an example of a cue. */
    public List<Token> tokens(String text) {
        View view = View.of(text, new Span(0, text.length()), List.of(), tokenizer::isWord);
        return tokenizer.tokens(view, 0, view.length());
    }

    private List<Sentence> sentences(String text, Section section, Block block) {
        View view = View.of(text, block.content(), block.asides(), tokenizer::isWord);
        List<Sentence> found = new ArrayList<>();
        if (block.kind() == Block.Kind.HEADING) {
            add(found, view, 0, view.length(), section, block);
            return found;
        }
        int begin = 0;
        for (int end : breaks.of(view.text())) {
            add(found, view, begin, end, section, block);
            begin = end;
        }
        return found;
    }

    private void add(List<Sentence> found, View view, int from, int to, Section section, Block block) {
        int begin = from;
        int end = to;
        while (begin < end && view.charAt(begin) == ' ') {
            begin++;
        }
        while (end > begin && view.charAt(end - 1) == ' ') {
            end--;
        }
        if (begin < end) {
            List<Token> tokens = tokenizer.tokens(view, begin, end);
            for (int i = 0; i < tokens.size(); i += LONGEST) {
                List<Token> part = tokens.subList(i, Math.min(tokens.size(), i + LONGEST));
                // the whole of an ordinary sentence, emphasis marks around it included
                Span span = tokens.size() <= LONGEST
                        ? view.quoted(begin, end)
                        : new Span(part.get(0).span().begin(), part.get(part.size() - 1).span().end());
                found.add(new Sentence(section, block, found.size(), span, part));
            }
        }
    }
}
