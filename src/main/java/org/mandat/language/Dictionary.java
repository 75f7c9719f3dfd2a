package org.mandat.language;

import java.util.List;

/** What a dictionary knows of a word form. An object serves one thread. */
public interface Dictionary {
    /** The analyses of a form spelled exactly so (case matters); empty when the form is unknown. */
    List<Analysis> lookup(String form);

    /** Another object over the same data, for another thread. */
    Dictionary session();

    /**
     * One reading of a form.
     *
     * @param lemma the form under which dictionaries list the word
     * @param tags  bits of {@link Tag}
     */
    record Analysis(String lemma, long tags) {
    }
}
