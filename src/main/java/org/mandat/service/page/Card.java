package org.mandat.service.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.mandat.service.census.Thing;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Ref;
import org.mandat.service.page.fact.Statements;
import org.mandat.service.page.fact.TargetWords;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Org;
import org.mandat.vocabulary.Owl;
import org.mandat.vocabulary.Rdfs;
import org.mandat.vocabulary.Skos;

/**
 * What the reference data know of a thing.
 *
 * @param names       other than its first
 * @param same        addresses elsewhere of the very thing; {@code related} of what is near
 * @param identifiers elsewhere, bare
 * @param before      the bodies it came from; {@code after} those that came of it
 */
record Card(List<Ref> names, Ref definition, Ref kind, Ref status, Ref broader, String date, List<Ref> same,
        List<Ref> related, List<String> identifiers, List<Ref> before, List<Ref> after) {
    private static final int MOST = 30;

    static Card of(Desk desk, Thing thing) {
        Statements statements = desk.statements();
        Node node = Statements.iri(thing.iri());
        String first = thing.name(desk.language()).text();
        return new Card(
                Stream.concat(statements.objects(node, Skos.prefLabel).stream(),
                        statements.objects(node, Skos.altLabel).stream())
                        .filter(label -> !label.getLiteralLexicalForm().equals(first))
                        .map(label -> new Ref(label.getLiteralLexicalForm(),
                                label.getLiteralLanguage().equals(desk.language().tag())
                                        ? ""
                                        : label.getLiteralLanguage(),
                                ""))
                        .limit(MOST).toList(),
                statements.said(node, Skos.definition, desk.language()),
                thing.kind().map(kind -> desk.ref(kind)).orElse(Ref.NONE), desk.term(thing.status()),
                thing.broader().map(desk::ref).orElse(Ref.NONE),
                new TargetWords(statements, desk.language()).date(statements.text(node, Dcterms.date)),
                links(statements, node, List.of(Owl.sameAs, Skos.exactMatch)),
                links(statements, node, List.of(Skos.closeMatch, Rdfs.seeAlso)),
                statements.texts(node, Dcterms.identifier),
                kin(desk, node, Org.resultedFrom, Org.originalOrganization),
                kin(desk, node, Org.changedBy, Org.resultingOrganization));
    }

    private static List<Ref> links(Statements statements, Node node, List<String> properties) {
        return properties.stream().flatMap(property -> statements.objects(node, property).stream()).filter(Node::isURI)
                .map(Node::toString).filter(iri -> iri.startsWith("https://") || iri.startsWith("http://")).limit(MOST)
                .map(iri -> new Ref(site(iri), "", iri)).toList();
    }

    /** As {@code wikidata.org, Q193582}. */
    private static String site(String iri) {
        String host = iri.replaceFirst("^https?://(?:www\\.)?([^/]*).*$", "$1");
        String end = Thing.end(iri).replace('_', ' ');
        return end.isEmpty() ? host : host + ", " + end;
    }

    private static List<Ref> kin(Desk desk, Node node, String to, String from) {
        List<Ref> kin = new ArrayList<>();
        for (Node event : desk.statements().objects(node, to)) {
            desk.statements().objects(event, from).forEach(body -> kin.add(desk.ref(body.toString())));
        }
        return kin;
    }
}
