package org.mandat.service.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.mandat.question.Parameter;
import org.mandat.question.ParameterType;
import org.mandat.service.view.Addresses;

/** What measures can be filtered by. */
enum Facet {
    PARTY("id/party/"), PROGRAMME("id/programme/"), YEAR(""), THEME("theme/"), KIND("effect/"), INSTITUTION(
            "id/institution/");

    private final String folder;

    Facet(String folder) {
        this.folder = folder;
    }

    static final List<Facet> ALL = List.of(values());

    /** Its name in addresses. */
    String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How its values are written. */
    Parameter parameter(Addresses addresses) {
        return this == YEAR
                ? new Parameter(keyword(), ParameterType.YEAR, true, Optional.empty(), keyword(), keyword())
                : new Parameter(keyword(), ParameterType.IRI, true,
                        Optional.of(addresses.iri(folder + "x")), keyword(), keyword());
    }

    /** A value as short as it may be written. */
    String written(Node value, Addresses addresses) {
        if (!value.isURI()) {
            return value.getLiteralLexicalForm();
        }
        String namespace = addresses.iri(folder);
        return value.getURI().startsWith(namespace) ? value.getURI().substring(namespace.length()) : value.getURI();
    }
}
