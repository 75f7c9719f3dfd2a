package org.mandat.store;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Words as a French reader searches them: without elided article, stop word, case, accent and ending. Accents go before the ending
 * (Lucene's own analyzer does it the other way round), so that a search typed without accents finds the same.
 */
final class FrenchAnalyzer extends Analyzer {
    // Inclusive writing (usager·e·s, usager.e.s) would be one word otherwise; a soft hyphen is none of a word's letters.
    private static final NormalizeCharMap MARKS = marks();

    private static NormalizeCharMap marks() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        map.add("\u00B7", " ");
        map.add("\u2027", " ");
        map.add(".", " ");
        map.add("\u00AD", "");
        return map.build();
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(MARKS, reader);
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader reader) {
        return new MappingCharFilter(MARKS, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream stream = new ElisionFilter(words, org.apache.lucene.analysis.fr.FrenchAnalyzer.DEFAULT_ARTICLES);
        stream = new LowerCaseFilter(stream);
        stream = new StopFilter(stream, org.apache.lucene.analysis.fr.FrenchAnalyzer.getDefaultStopSet());
        stream = new ASCIIFoldingFilter(stream);
        return new TokenStreamComponents(words, new FrenchLightStemFilter(stream));
    }

    /** For words with a wildcard, which are not stemmed. */
    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
}
