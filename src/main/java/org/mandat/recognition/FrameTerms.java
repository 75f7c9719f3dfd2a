package org.mandat.recognition;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.mandat.clause.Predicate.Form;
import org.mandat.clause.Predicate.Polarity;
import org.mandat.clause.Role;

/** The words by which frames name how something is said and in which role. */
public final class FrameTerms {
    /** The role of the infinitive that hangs on a predicate. */
    public static final String INFINITIVE = "do";
    /** Behind a role: the owner of what fills it. */
    public static final String OWNER = ".of";
    static final Map<String, Set<Form>> FORMS = Map.of("VERB",
            EnumSet.of(Form.VERB, Form.INFINITIVE, Form.PARTICIPLE, Form.GERUND), "FINITE", EnumSet.of(Form.VERB),
            "INF", EnumSet.of(Form.INFINITIVE), "PART", EnumSet.of(Form.PARTICIPLE), "NOUN", EnumSet.of(Form.NOUN),
            "ADJ", EnumSet.of(Form.ADJECTIVE));

    private FrameTerms() {
    }

    /** The narrowest name of a form: a gerund is a {@code VERB} and nothing closer; {@code NONE} is no form of a word. */
    public static String name(Form form) {
        return FORMS.entrySet().stream().filter(named -> named.getValue().contains(form))
                .min(Comparator.comparingInt(named -> named.getValue().size())).map(Map.Entry::getKey)
                .orElse(form.name());
    }

    public static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what is affirmed. */
    public static Optional<String> name(Polarity polarity) {
        return switch (polarity) {
            case AFFIRMED -> Optional.empty();
            case DENIED -> Optional.of("not");
            case NO_LONGER -> Optional.of("no-longer");
        };
    }

    static Optional<Polarity> polarity(String name) {
        return Stream.of(Polarity.values()).filter(polarity -> name(polarity).filter(name::equals).isPresent())
                .findFirst();
    }

    static Optional<Role> role(String name) {
        return Stream.of(Role.values()).filter(role -> name(role).equals(name)).findFirst();
    }
}
