package org.mandat.service.page.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mandat.service.census.Census;
import org.mandat.service.census.Programme;
import org.mandat.service.census.Thing;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Language;
import org.mandat.service.view.Addresses;
import org.mandat.service.view.Messages;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Rdfs;
import org.mandat.vocabulary.Skos;

/**
 * What every page is made with: a request's generation, in the reader's language. Use it inside a read transaction, on one thread.
 *
 * @param terms what is known by its label alone, by IRI: the same cues and kinds stand beside many facts
 */
public record Desk(Asked asked, Census census, Statements statements, Messages messages, Addresses addresses,
        Map<String, Ref> terms) {
    public static Desk of(Asked asked) {
        return new Desk(asked, Census.of(asked.graph()), new Statements(asked.graph().dataset().getDefaultGraph()),
                Messages.in(asked.language()), Addresses.of(asked.graph()), new HashMap<>());
    }

    public Language language() {
        return asked.language();
    }

    public String say(String key, String... values) {
        return messages.get(key, values);
    }

    public String number(long number) {
        return messages.number(number);
    }

    public String count(String what, long number) {
        return messages.count(what, number);
    }

    /** The page of an IRI, or an address elsewhere. */
    public String url(String iri) {
        return addresses.link(iri).orElse("");
    }

    /** Anything by its name. */
    public Ref ref(String iri) {
        Optional<Programme> programme = census.programme(iri);
        if (programme.isPresent()) {
            return ref(programme.get());
        }
        return census.thing(iri).map(thing -> ref(thing.name(language()), iri))
                .orElseGet(() -> terms.computeIfAbsent(iri, this::labelled));
    }

    private Ref labelled(String iri) {
        Ref label = statements.said(Statements.iri(iri), Skos.prefLabel, language());
        Ref said = label.text().isEmpty() ? statements.said(Statements.iri(iri), Rdfs.label, language()) : label;
        return said.text().isEmpty() ? new Ref(Thing.end(iri), "", url(iri)) : said.to(url(iri));
    }

    /** The same, as short as it has a name. */
    public Ref brief(String iri) {
        return census.thing(iri).map(thing -> ref(thing.brief(language()), iri)).orElseGet(() -> ref(iri));
    }

    private Ref ref(Thing.Name name, String iri) {
        return new Ref(name.text(), name.language().equals(language().tag()) ? "" : name.language(), url(iri));
    }

    public Ref ref(Programme programme) {
        return new Ref(programme.title(), language() == Language.FR ? "" : "fr", url(programme.iri()));
    }

    /** As a column names it: « LFI, PS 2022 ». */
    public String brief(Programme programme) {
        List<String> who = programme.party().stream().map(actor -> brief(actor).text()).limit(2).toList();
        return (who.isEmpty() ? programme.id() : String.join(", ", who)) + "\u00a0" + programme.year();
    }

    /** The label of one of our terms, by its local name. */
    public Ref term(String name) {
        return name.isEmpty() ? Ref.NONE : statements.said(Statements.iri(Mandat.NS + name), Rdfs.label, language());
    }

    /** The local part of an address for an IRI of ours, as parameters of pages take it: {@code institution/cnil}. */
    public String key(String iri) {
        return addresses.page(iri).map(page -> page.replaceFirst("^/page/", "")).orElse(iri);
    }

    /** The IRI that a parameter names: an IRI, the end of a page's address, or an id of the type. */
    public String iri(String type, String written) {
        return written.contains(":")
                ? written
                : addresses.ofPage(written.contains("/") ? written : type + "/" + written);
    }
}
