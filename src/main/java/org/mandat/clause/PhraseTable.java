package org.mandat.clause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mandat.clause.Phrase.Kind;

/** The phrases of a sentence while they are found and linked. */
final class PhraseTable {
    private static final int COMPLEMENT = 0;
    private static final int NEXT = 1;
    private static final int APPOSED = 2;
    /** The phrase whose complement it is. */
    private static final int HOST = 3;
    private static final int LINKS = 4;

    private final List<Phrase> found = new ArrayList<>();
    private int[] links = new int[16 * LINKS];

    int add(Kind kind, int from, int head, int to, int name, Role role, boolean bare, Article article) {
        found.add(new Phrase(kind, from, head, to, name, role, bare, article, -1, -1, -1));
        int size = found.size();
        if (size * LINKS > links.length) {
            links = Arrays.copyOf(links, links.length * 2);
        }
        Arrays.fill(links, (size - 1) * LINKS, size * LINKS, -1);
        return size - 1;
    }

    /** A pronoun of one token. */
    int pronoun(Kind kind, int token, Role role) {
        return add(kind, token, token, token + 1, -1, role, false, Article.NONE);
    }

    int size() {
        return found.size();
    }

    /** As it was found, without its links. */
    Phrase at(int phrase) {
        return found.get(phrase);
    }

    int complement(int phrase) {
        return links[phrase * LINKS + COMPLEMENT];
    }

    void complement(int phrase, int owner) {
        links[phrase * LINKS + COMPLEMENT] = owner;
        if (at(owner).kind() != Kind.POSSESSIVE && host(owner) < 0) {
            links[owner * LINKS + HOST] = phrase;
        }
    }

    int host(int phrase) {
        return links[phrase * LINKS + HOST];
    }

    int next(int phrase) {
        return links[phrase * LINKS + NEXT];
    }

    void next(int phrase, int listed) {
        links[phrase * LINKS + NEXT] = listed;
    }

    /** Takes a phrase from the end of the list that it is in. */
    void unlist(int phrase) {
        for (int i = 0; i < size(); i++) {
            if (next(i) == phrase) {
                next(i, -1);
            }
        }
    }

    /** The one of a list after which another comes in it; -1 if it is not in it. */
    int before(int list, int phrase) {
        int before = list;
        while (before >= 0 && next(before) != phrase) {
            before = next(before);
        }
        return before;
    }

    void apposed(int phrase, int other) {
        links[phrase * LINKS + APPOSED] = other;
    }

    int apposed(int phrase) {
        return links[phrase * LINKS + APPOSED];
    }

    /** The last of the list that a phrase is in. */
    int lastListed(int phrase) {
        int last = phrase;
        while (next(last) >= 0) {
            last = next(last);
        }
        return last;
    }

    List<Phrase> build() {
        List<Phrase> built = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            Phrase each = found.get(i);
            built.add(new Phrase(each.kind(), each.from(), each.head(), each.to(), each.name(), each.role(),
                    each.bare(), each.article(), complement(i), next(i), apposed(i)));
        }
        return built;
    }
}
