package org.mandat.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.highlight.Highlighter;
import org.apache.lucene.search.highlight.InvalidTokenOffsetsException;
import org.apache.lucene.search.highlight.NullFragmenter;
import org.apache.lucene.search.highlight.QueryScorer;
import org.apache.lucene.search.highlight.SimpleHTMLFormatter;

/** Marks the words of a text by which a search finds it, in the forms that the text has them. For one thread. */
public final class FrenchMarks {
    private static final String FIELD = "quote";

    private final Analyzer analyzer = new FrenchAnalyzer();
    private final Highlighter highlighter;

    /**
     * @param query as {@code text:query} takes it
     * @param begin what stands before marked words; {@code end} after them
     */
    public FrenchMarks(String query, String begin, String end) {
        try {
            Query parsed = new QueryParser(FIELD, analyzer).parse(query);
            highlighter = new Highlighter(new SimpleHTMLFormatter(begin, end), new QueryScorer(parsed, FIELD));
            highlighter.setTextFragmenter(new NullFragmenter());
            highlighter.setMaxDocCharsToAnalyze(Integer.MAX_VALUE);
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a query of the index: " + query, e);
        }
    }

    /** The whole text with its marks; as it is, where nothing of it is searched. */
    public String in(String text) {
        try {
            String marked = highlighter.getBestFragment(analyzer, FIELD, text);
            return marked == null ? text : marked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidTokenOffsetsException e) {
            return text;
        }
    }
}
