package org.mandat.service.page;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** Words compared without accents, capitals and kinds of space. */
final class Words {
    private Words() {
    }

    static String plain(String words) {
        return org.mandat.document.Folding
                .fold(Normalizer2.getNFKDInstance().normalize(words).replaceAll("\\p{Mn}+", "").replace('’', '\''))
                .toLowerCase(Locale.ROOT);
    }
}
