package org.mandat.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.mandat.knowledge.Entity;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Skos;

/** Reads the named things of a file of {@code mappings/}. */
final class EntityReader {
    // PublicActor alone is a post (« Premier ministre »), which is named and acted on as a body is.
    private static final Map<String, Entity.Type> TYPES = Map.of(Mandat.Institution, Entity.Type.INSTITUTION,
            Mandat.PublicActor,
            Entity.Type.INSTITUTION, Mandat.InstitutionGroup, Entity.Type.INSTITUTION_GROUP, Mandat.Law,
            Entity.Type.LAW, Mandat.Company,
            Entity.Type.COMPANY, Mandat.Place, Entity.Type.PLACE, Mandat.Party, Entity.Type.PARTY, Mandat.Coalition,
            Entity.Type.COALITION, Mandat.Person, Entity.Type.PERSON, Mandat.Association, Entity.Type.ASSOCIATION);

    private EntityReader() {
    }

    static List<Entity> read(TurtleFile file) {
        List<Entity> entities = new ArrayList<>();
        Set<Resource> seen = new LinkedHashSet<>();
        TYPES.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(type -> {
            for (Resource subject : file.instances(type.getKey())) {
                if (seen.add(subject)) {
                    entities.add(entity(file, subject, type.getValue()));
                }
            }
        });
        return entities;
    }

    private static boolean isFrench(Value value) {
        return value instanceof Literal literal
                && literal.getLanguage().filter(language -> !language.equals("fr")).isEmpty();
    }

    private static Entity entity(TurtleFile file, Resource subject, Entity.Type type) {
        String label = file.label(subject, Skos.prefLabel, "fr")
                .orElseThrow(() -> file.error(subject,
                        "<" + subject + "> has no skos:prefLabel; add its name in French and English"));
        Set<String> names = new LinkedHashSet<>(List.of(label));
        for (String property : List.of(Skos.prefLabel, Skos.altLabel, Skos.hiddenLabel, Mandat.acronym)) {
            // A foreign name of one word is often a French word of another sense; of several, it is the name itself.
            file.values(subject, property).filter(value -> isFrench(value) || value.stringValue().indexOf(' ') > 0)
                    .forEach(value -> names.add(value.stringValue()));
        }
        boolean caseSensitive = file.string(subject, Mandat.caseSensitive).filter("true"::equals).isPresent();
        List<String> falseFriends = file.values(subject, Mandat.falseFriend).map(Value::stringValue).sorted().toList();
        return new Entity(subject.stringValue(), type, label, List.copyOf(names), caseSensitive, falseFriends);
    }
}
