package org.mandat.evaluation;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mandat.document.Folding;

/** Folds names so that any spelling of one gives one key: lower case, no accents, article, brackets, quotation marks or plural s. */
public final class Names {
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|[«»\"]");
    private static final Pattern ARTICLE = Pattern.compile("^(?:(?:la|le|les|un|une|des) |l' ?)");
    private static final Pattern GAP = Pattern.compile("[ -]+");
    private static final Pattern PLURAL = Pattern.compile("s+$");

    private final Map<String, String> aliases;

    /** @param aliases folded name to key, for names that mean the same without looking alike */
    public Names(Map<String, String> aliases) {
        this.aliases = Map.copyOf(aliases);
    }

    public String key(String name) {
        String lower = UCharacter.toLowerCase(Locale.ROOT, name).replace('’', '\'');
        StringBuilder bare = new StringBuilder();
        DECOMPOSED.normalize(lower).codePoints().filter(c -> UCharacter.getCombiningClass(c) == 0)
                .forEach(bare::appendCodePoint);
        String text = Folding.fold(ASIDE.matcher(bare).replaceAll(" "));
        text = ARTICLE.matcher(text).replaceFirst("");
        String key = Arrays.stream(GAP.split(text, -1)).map(word -> PLURAL.matcher(word).replaceFirst(""))
                .collect(Collectors.joining(" "));
        return aliases.getOrDefault(key, key);
    }
}
