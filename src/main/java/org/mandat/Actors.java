package org.mandat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.document.Description;
import org.mandat.reading.TurtleFile;
import org.mandat.vocabulary.Mandat;

/** The parties, coalitions, persons and associations that {@code mappings/} describes; a catalogue may name no other. */
record Actors(Set<String> known) {
    private static final List<String> TYPES = List.of(Mandat.Party, Mandat.Coalition, Mandat.Person,
            Mandat.Association);

    static Actors of(List<TurtleFile> mappings) {
        Set<String> known = new HashSet<>();
        for (TurtleFile file : mappings) {
            for (String type : TYPES) {
                file.instances(type).forEach(actor -> known.add(actor.stringValue()));
            }
        }
        return new Actors(known);
    }

    void require(Description description) {
        Stream.of(description.parties(), description.coalitions(), description.candidates(), description.signatories(),
                description.addressees(),
                description.rightsHolders()).flatMap(List::stream).filter(actor -> !known.contains(actor)).findFirst()
                .ifPresent(actor -> {
                    throw new MandatException(ErrorCode.CATALOGUE, description.id() + ": the actor <" + actor
                            + "> is not described; add it to mappings/actors.ttl or correct the catalogue");
                });
    }
}
