package org.mandat.service.guard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/** Which of the functions that Jena knows by an IRI strangers may call: those that only compute, and in bounded time and space. */
public final class Functions {
    private static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
    private static final List<String> COMPUTING = List.of("http://www.w3.org/2001/XMLSchema#", FN, MATH);
    // What calls another by its name, or does again what is bounded elsewhere.
    private static final Set<String> UNBOUNDED = Set.of(FN + "matches", FN + "replace", FN + "concat", FN + "apply",
            FN + "error", FN + "collation-key", FN + "format-number", MATH + "pow");
    private static final Set<String> PROPERTIES = Set.of("http://jena.apache.org/text#query",
            "http://www.w3.org/2000/01/rdf-schema#member");
    // Whatever is named so is a class to load, even if nothing is registered.
    private static final List<String> CODE = List.of("java:", "http://jena.apache.org/arq/",
            "http://jena.hpl.hp.com/arq/", "javascript:");

    private Functions() {
    }

    /** Whether a call of this function is to be refused; of one that nobody knows it is not: it is an error in each row, as the standard says. */
    public static boolean isRefused(String iri) {
        return isCode(iri)
                || FunctionRegistry.standardRegistry().isRegistered(iri) && !isAllowed(iri);
    }

    /** The same for a property. */
    public static boolean isRefusedProperty(String iri) {
        return isCode(iri)
                || PropertyFunctionRegistry.standardRegistry().isRegistered(iri) && !PROPERTIES.contains(iri);
    }

    private static boolean isCode(String iri) {
        String lower = iri.toLowerCase(Locale.ROOT);
        return CODE.stream().anyMatch(lower::startsWith);
    }

    private static boolean isAllowed(String iri) {
        return COMPUTING.stream().anyMatch(iri::startsWith) && !UNBOUNDED.contains(iri);
    }

    /** Only these are there, should a name get past the checks. */
    static FunctionRegistry registry() {
        return new FunctionRegistry() {
            @Override
            public @Nullable FunctionFactory get(String iri) {
                return isAllowed(iri) ? FunctionRegistry.standardRegistry().get(iri) : null;
            }
        };
    }

    /** Likewise of properties. */
    static PropertyFunctionRegistry properties() {
        return new PropertyFunctionRegistry() {
            @Override
            public @Nullable PropertyFunctionFactory get(String iri) {
                return PROPERTIES.contains(iri) ? PropertyFunctionRegistry.standardRegistry().get(iri) : null;
            }

            @Override
            public boolean manages(String iri) {
                return Optional.ofNullable(get(iri)).isPresent();
            }
        };
    }
}
