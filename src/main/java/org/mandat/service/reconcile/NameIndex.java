package org.mandat.service.reconcile;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Rdfs;
import org.mandat.vocabulary.Skos;

/**
 * All names of things, plainly written, with whom they stand for. Made once for a generation, in time and space linear in the names.
 *
 * @param byName the things, by IRI, that a plain name may mean
 * @param kinds  the class of each thing
 * @param names  the plain names of each thing
 */
record NameIndex(NavigableMap<String, SortedSet<String>> byName, Map<String, String> kinds,
        Map<String, SortedSet<String>> names) {
    private static final List<String> NAMES = List.of(Skos.prefLabel, Skos.altLabel, Skos.hiddenLabel, Rdfs.label,
            Mandat.acronym);
    private static final Normalizer2 APART = Normalizer2.getNFKDInstance();

    static NameIndex of(DatasetGraph dataset) {
        return dataset.calculateRead(() -> read(dataset.getDefaultGraph()));
    }

    private static NameIndex read(Graph union) {
        NavigableMap<String, SortedSet<String>> byName = new TreeMap<>();
        Map<String, String> kinds = new HashMap<>();
        Map<String, SortedSet<String>> names = new HashMap<>();
        for (String kind : Kinds.ALL) {
            union.find(Node.ANY, NodeFactory.createURI(Rdf.type), NodeFactory.createURI(Mandat.NS + kind))
                    .filterKeep(triple -> triple.getSubject().isURI())
                    .forEachRemaining(triple -> kinds.putIfAbsent(triple.getSubject().getURI(), kind));
        }
        for (String iri : kinds.keySet()) {
            SortedSet<String> own = new TreeSet<>();
            for (String property : NAMES) {
                union.find(NodeFactory.createURI(iri), NodeFactory.createURI(property), Node.ANY)
                        .filterKeep(triple -> triple.getObject().isLiteral())
                        .forEachRemaining(triple -> own.add(plain(triple.getObject().getLiteralLexicalForm())));
            }
            own.remove("");
            names.put(iri, own);
            own.forEach(name -> byName.computeIfAbsent(name, unseen -> new TreeSet<>()).add(iri));
        }
        return new NameIndex(byName, kinds, names);
    }

    /** Lower case, without accents, apostrophes or marks: « L’Autorité (ACRO) » → {@code l autorite acro}. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (char unit : APART.normalize(name).toLowerCase(Locale.ROOT).replace("œ", "oe").toCharArray()) {
            if (Character.isLetterOrDigit(unit)) {
                plain.append(unit);
            } else if (unit < '\u0300' || unit > '\u036F') {
                plain.append(' ');
            }
        }
        return plain.toString().strip().replaceAll(" +", " ");
    }

    /** The class of a thing that has names. */
    Optional<String> kind(String iri) {
        return Optional.ofNullable(kinds.get(iri));
    }

    /** Those of this very name, plainly written. */
    SortedSet<String> named(String plain) {
        return byName.getOrDefault(plain, new TreeSet<>());
    }

    /** Those with a name that begins so, the shortest name first. */
    List<String> beginning(String plain, int most) {
        List<String> found = new ArrayList<>();
        byName.subMap(plain, true, plain + '\uFFFF', false).entrySet().stream().limit(1_000)
                .sorted(Comparator.comparing(entry -> entry.getKey().length())).forEach(entry -> entry.getValue()
                        .stream().filter(iri -> !found.contains(iri)).forEach(found::add));
        return found.subList(0, Math.min(most, found.size()));
    }

    /**
     * How well a name fits a thing, from 0 to 100: that of the best of its names. Equal names are 100; else the Dice coefficient of their words, which
     * are alike if one begins the other in all but its ending.
     */
    double score(String plain, String iri) {
        double best = 0;
        for (String name : names.getOrDefault(iri, new TreeSet<>())) {
            best = Math.max(best, name.equals(plain) ? 100 : 95 * dice(plain, name));
        }
        return Math.round(best * 10) / 10.0;
    }

    private static double dice(String one, String other) {
        List<String> ones = words(one);
        List<String> others = words(other);
        if (ones.isEmpty() || others.isEmpty()) {
            return 0;
        }
        List<String> left = new ArrayList<>(others);
        int common = 0;
        for (String word : ones) {
            Optional<String> same = left.stream().filter(each -> alike(word, each)).findFirst();
            if (same.isPresent()) {
                left.remove(same.get());
                common++;
            }
        }
        return 2.0 * common / (ones.size() + others.size());
    }

    /** Words of more than two letters; shorter ones tie names together in French and tell nothing. */
    private static List<String> words(String plain) {
        List<String> words = Arrays.stream(plain.split(" ")).filter(word -> word.length() > 2 && !word.equals("les")
                && !word.equals("des")).collect(Collectors.toCollection(ArrayList::new));
        return words.isEmpty() ? List.of(plain) : words;
    }

    private static boolean alike(String one, String other) {
        int stem = Math.max(3, Math.max(one.length(), other.length()) - 2);
        return one.equals(other) || one.length() >= stem && other.length() >= stem
                && one.substring(0, stem).equals(other.substring(0, stem));
    }
}
