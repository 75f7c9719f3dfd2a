package org.mandat.service.reconcile;

import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.NodeFactory;
import org.mandat.service.view.Names;
import org.mandat.vocabulary.Mandat;

/** The classes of things that have names, in the words of a client's language. */
record Kinds(Names names) {
    /** By their local names. */
    static final List<String> ALL = List.of("Institution", "InstitutionGroup", "Party", "Coalition", "Person",
            "Association", "Company", "Law", "Place", "Election");

    /** As the protocol names them; a client may send the whole IRI. */
    static Optional<String> known(String id) {
        String local = id.startsWith(Mandat.NS) ? id.substring(Mandat.NS.length()) : id;
        return ALL.contains(local) ? Optional.of(local) : Optional.empty();
    }

    String name(String kind) {
        return names.of(NodeFactory.createURI(Mandat.NS + kind)).text();
    }

    JsonObject json(String kind) {
        JsonObject json = new JsonObject();
        json.put("id", kind);
        json.put("name", name(kind));
        return json;
    }
}
