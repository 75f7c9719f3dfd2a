package org.mandat.mappings;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** The Turtle files as the tests look at them. */
final class Lexicon {
    static final String ID = "https://w3id.org/mandat/id/";
    static final String MANDAT = "https://w3id.org/mandat/def#";

    private static final Path HOME = Path.of(System.getProperty("mandat.home", "."));
    private static final List<String> FILES = List.of("institutions", "actors", "laws", "companies", "places",
            "elections");
    private static final List<IRI> NAMES = List.of(SKOS.PREF_LABEL, SKOS.ALT_LABEL, SKOS.HIDDEN_LABEL,
            mandat("acronym"));

    private Lexicon() {
    }

    /** All entities of {@code mappings/}. */
    static Model entities() {
        Model all = new LinkedHashModel();
        files().forEach(file -> all.addAll(read(file)));
        return all;
    }

    static List<Path> files() {
        return FILES.stream().map(file -> HOME.resolve("mappings/" + file + ".ttl")).toList();
    }

    static Path ontology() {
        return HOME.resolve("ontology");
    }

    static Path seeds() {
        return HOME.resolve("seeds").toAbsolutePath().normalize();
    }

    static Model read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return Rio.parse(reader, file.toUri().toString(), RDFFormat.TURTLE);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static IRI mandat(String name) {
        return Values.iri(MANDAT, name);
    }

    static Set<Resource> instances(Model model, String type) {
        return model.filter(null, RDF.TYPE, mandat(type)).subjects();
    }

    /** Every spelling of an entity in a language; acronyms belong to all. */
    static Set<String> names(Model model, Resource entity, String language) {
        Set<String> names = new TreeSet<>();
        for (IRI property : NAMES) {
            for (Value value : model.filter(entity, property, null).objects()) {
                if (value instanceof Literal name && name.getLanguage().map(language::equals).orElse(true)) {
                    names.add(name.stringValue());
                }
            }
        }
        return names;
    }

    static Set<String> languages(Model model, Resource entity, IRI property) {
        return model.filter(entity, property, null).objects().stream()
                .map(value -> ((Literal) value).getLanguage().orElse(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
