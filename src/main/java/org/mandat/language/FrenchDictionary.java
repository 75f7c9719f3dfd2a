package org.mandat.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The French dictionary of LanguageTool (666,726 forms), read by Morfologik. An object serves one thread: take
 * {@link #session()} for each. Tags are those of the dictionary's documentation: {@code V ind futu 1 p}, a frequency letter last.
 */
public final class FrenchDictionary implements Dictionary {
    private final morfologik.stemming.Dictionary data;
    private final DictionaryLookup lookup;

    private FrenchDictionary(morfologik.stemming.Dictionary data) {
        this.data = data;
        this.lookup = new DictionaryLookup(data);
    }

    /** Reads the dictionary from the class path (about 60 ms). */
    public static FrenchDictionary load() {
        URL url = Objects.requireNonNull(
                FrenchDictionary.class.getResource("/org/languagetool/resource/fr/french.dict"),
                "the French dictionary is a dependency of this project");
        try {
            return new FrenchDictionary(morfologik.stemming.Dictionary.read(url));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FrenchDictionary session() {
        return new FrenchDictionary(data);
    }

    @Override
    public List<Analysis> lookup(String form) {
        List<Analysis> analyses = new ArrayList<>();
        for (WordData word : lookup.lookup(form)) {
            String tag = word.getTag().toString();
            String lemma = word.getStem().toString();
            int plus = lemma.indexOf('+'); // contractions: de+le; « audit » is hardly ever à+ledit
            if (plus > 0 && !lemma.endsWith("ledit")) {
                analyses.add(new Analysis(lemma.substring(0, plus), Tag.PREPOSITION));
                analyses.add(new Analysis(lemma.substring(plus + 1), Tag.DETERMINER));
            } else {
                analyses.add(new Analysis(lemma, tags(tag.substring(0, tag.length() - 1))));
            }
        }
        return List.copyOf(analyses);
    }

    private static long tags(String tag) {
        return switch (tag.charAt(0)) {
            case 'N' -> Tag.NOUN | agreement(tag);
            case 'J' -> Tag.ADJECTIVE | agreement(tag);
            case 'V' -> Tag.VERB | verb(tag);
            case 'D' -> Tag.DETERMINER | agreement(tag);
            case 'R' -> Tag.PRONOUN | agreement(tag)
                    | (tag.contains("rel") || tag.contains("inte") ? Tag.SUBORDINATOR : 0);
            case 'P' -> tag.startsWith("P+D") ? Tag.PREPOSITION | Tag.DETERMINER : Tag.PREPOSITION;
            case 'C' -> Tag.CONJUNCTION | (tag.contains("sub") ? Tag.SUBORDINATOR : 0);
            case 'A' -> Tag.ADVERB | (tag.contains("inte") ? Tag.SUBORDINATOR : 0);
            case 'K' -> Tag.NUMBER;
            case 'Z' -> Tag.NAME;
            default -> 0;
        };
    }

    /** « m p », « f s », « e sp »: « e » and « sp » are either. */
    private static long agreement(String tag) {
        long number = tag.endsWith(" p") ? Tag.PLURAL : Tag.SINGULAR;
        long gender = tag.contains(" m ") ? Tag.MASCULINE : tag.contains(" f ") ? Tag.FEMININE : 0;
        return number | (gender == 0 ? Tag.MASCULINE | Tag.FEMININE : gender);
    }

    private static long verb(String tag) {
        long tags = tag.contains("etre") || tag.contains("avoir") ? Tag.AUXILIARY : 0;
        boolean first = tag.contains(" 1 ");
        boolean third = tag.contains(" 3 ");
        if (tag.endsWith("inf")) {
            tags |= Tag.INFINITIVE;
        } else if (tag.contains("ppr")) {
            tags |= Tag.PARTICIPLE_PRESENT;
        } else if (tag.contains("ppa")) {
            tags |= Tag.PARTICIPLE_PAST | agreement(tag);
        } else if (tag.contains("futu")) {
            tags |= first ? Tag.FUTURE_1 : third ? Tag.FUTURE_3 : 0;
        } else if (tag.contains("con pres")) {
            tags |= Tag.CONDITIONAL;
        } else if (tag.contains("ind pres")) {
            tags |= first ? Tag.PRESENT_1 : third ? Tag.PRESENT_3 : 0;
        } else if (tag.contains("imp pres 1 p")) {
            tags |= Tag.IMPERATIVE_1;
        } else if (tag.contains("impa")) {
            tags |= Tag.IMPERFECT;
        } else if (tag.contains("psim")) {
            tags |= Tag.SIMPLE_PAST;
        } else if (tag.contains("sub")) {
            tags |= Tag.SUBJUNCTIVE;
        }
        if ((tags & (Tag.FINITE | Tag.SUBJUNCTIVE)) != 0) {
            tags |= tag.endsWith(" p") ? Tag.VERB_PLURAL : Tag.VERB_SINGULAR;
        }
        return tags;
    }
}
