package org.mandat.service.page;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mandat.service.view.Resources;

/** Packed queries whose lists of values a page fills in. */
final class Sparqls {
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private Sparqls() {
    }

    static String matrix(List<String> programmes, List<String> institutions) {
        return of("matrix", programmes, institutions);
    }

    /** The query of a name with its places {@code #PROGRAMMES} and {@code #THINGS} filled by IRIs of the graph. */
    static String of(String name, List<String> programmes, List<String> things) {
        return TEXTS.computeIfAbsent(name, each -> Resources.text("page/" + each + ".rq"))
                .replace("#PROGRAMMES", iris(programmes)).replace("#THINGS",
                        iris(things));
    }

    private static String iris(List<String> iris) {
        return iris.stream().filter(iri -> iri.matches("[^\\x00-\\x20<>\"{}|^`\\\\]+")).map(iri -> "<" + iri + ">")
                .collect(Collectors.joining(" "));
    }
}
