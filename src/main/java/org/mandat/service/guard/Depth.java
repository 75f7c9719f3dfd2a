package org.mandat.service.guard;

/** How deeply brackets of a query are nested. */
public final class Depth {
    private Depth() {
    }

    /** Brackets in strings, IRIs and comments are not told apart from others: they close again there too, as a rule. */
    public static int of(String sparql) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < sparql.length(); i++) {
            switch (sparql.charAt(i)) {
                case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
                case ')', ']', '}' -> depth = Math.max(0, depth - 1);
                default -> {
                    // Nothing opens.
                }
            }
        }
        return deepest;
    }
}
