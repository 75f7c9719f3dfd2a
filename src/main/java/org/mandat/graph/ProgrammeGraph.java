package org.mandat.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mandat.document.Description;
import org.mandat.document.Document;
import org.mandat.document.Folding;
import org.mandat.document.Span;
import org.mandat.interpretation.Interpretation;
import org.mandat.interpretation.Measure;
import org.mandat.interpretation.Passage;
import org.mandat.interpretation.Reading;
import org.mandat.knowledge.Digest;
import org.mandat.knowledge.Entity;
import org.mandat.knowledge.Iri;
import org.mandat.layout.Section;
import org.mandat.review.Applied;
import org.mandat.review.Reviewed;
import org.mandat.vocabulary.Concepts;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Nif;
import org.mandat.vocabulary.Oa;
import org.mandat.vocabulary.Prov;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Skos;
import org.mandat.vocabulary.Xsd;

/** Writes what a programme was understood to say as its graph: the document, its sections, passages and measures, and reviews. */
public final class ProgrammeGraph {
    private static final int CONTEXT = 32;

    private final Description description;
    private final Interpretation interpretation;
    private final List<Applied> reviews;
    private final Document document;
    private final GraphBuilder graph;
    private final CodePoints points;
    private final Set<Passage> written = new HashSet<>();
    private final String programme;
    private final String text;

    private ProgrammeGraph(Description description, Reviewed reviewed, String base) {
        this.description = description;
        this.reviews = reviewed.reviews();
        this.interpretation = reviewed.interpretation();
        this.document = interpretation.text().layout().document();
        this.graph = new GraphBuilder(Iri.id("graph", "programme", description.id()), base);
        this.points = new CodePoints(document.text());
        this.programme = Iri.id("programme", description.id());
        this.text = Iri.id("text", description.id());
    }

    /** @param base what data IRIs begin with; {@link Iri#DATA} unless moved */
    public static NamedGraph of(Description description, Reviewed reviewed, String base) {
        return new ProgrammeGraph(description, reviewed, base).write();
    }

    private NamedGraph write() {
        describe();
        sections(interpretation.text().layout().root());
        Set<String> created = created();
        for (Entity body : interpretation.bodies()) {
            graph.text(body.iri(), Skos.prefLabel, body.label(), "fr");
            body.names().stream().filter(name -> !name.equals(body.label()))
                    .forEach(name -> graph.text(body.iri(), Skos.altLabel, name, "fr"));
            if (body.type() == Entity.Type.LAW) {
                graph.iri(body.iri(), Rdf.type, Mandat.Law);
            } else {
                graph.iri(body.iri(), Rdf.type, Mandat.Institution).iri(body.iri(), Mandat.status,
                        created.contains(body.iri()) ? Mandat.proposed : Mandat.existing);
            }
        }
        MeasureWriter measures = new MeasureWriter(graph, description.id(), document, this::passage);
        for (Measure measure : interpretation.measures()) {
            measures.write(measure);
        }
        ReviewWriter reviewWriter = new ReviewWriter(graph, this::passage);
        reviews.forEach(reviewWriter::write);
        for (Interpretation.Named named : interpretation.named()) {
            graph.iri(passage(Passage.clause(named.sentence())), Mandat.mentions, named.entity().iri());
        }
        return graph.build();
    }

    /** The bodies that a measure would create; of others the text speaks as of bodies that exist. */
    private Set<String> created() {
        return interpretation.measures().stream().flatMap(measure -> measure.readings().stream())
                .filter(Reading.Effect.class::isInstance).map(Reading.Effect.class::cast)
                .filter(effect -> effect.kind().equals(Concepts.CREATE)).map(effect -> effect.institution().iri())
                .collect(Collectors.toSet());
    }

    private void describe() {
        graph.iri(programme, Rdf.type, Mandat.Programme).text(programme, Dcterms.title, description.title(), "fr")
                .string(programme, Dcterms.identifier, description.id())
                .typed(programme, Dcterms.issued, description.issued(), dateType(description.issued()))
                .integer(programme, Mandat.year, description.year())
                .iri(programme, Mandat.documentType, Mandat.NS + description.documentType())
                .iri(programme, Dcterms.language, description.language()).iri(programme, Prov.wasDerivedFrom, text);
        all(Mandat.party, description.parties());
        all(Mandat.coalition, description.coalitions());
        all(Mandat.candidate, description.candidates());
        all(Mandat.signatory, description.signatories());
        all(Mandat.addressee, description.addressees());
        all(Mandat.election, description.election().stream().toList());
        all(Dcterms.rightsHolder, description.rightsHolders());
        graph.iri(text, Rdf.type, Mandat.Text).index(text, Nif.beginIndex, 0)
                .index(text, Nif.endIndex, points.of(document.text().length()))
                .string(text, Mandat.sha256, Digest.sha256(document.text()))
                .string(text, Mandat.originalSha256, document.originalSha256())
                .string(text, Mandat.mediaType, document.mediaType()).string(text, Mandat.charset, document.encoding())
                .integer(text, Mandat.wordCount, interpretation.text().words());
    }

    private void all(String property, List<String> objects) {
        objects.forEach(object -> graph.iri(programme, property, object));
    }

    static String dateType(String date) {
        return switch (date.length()) {
            case 4 -> Xsd.gYear;
            case 7 -> Xsd.gYearMonth;
            default -> Xsd.date;
        };
    }

    private void sections(Section section) {
        for (Section part : section.children()) {
            String iri = Iri.id("programme", description.id(), "section", part.path());
            graph.iri(iri, Rdf.type, Mandat.Section).text(iri, Dcterms.title, part.title(), "fr").iri(iri,
                    Dcterms.isPartOf,
                    section.path().isEmpty()
                            ? programme
                            : Iri.id("programme", description.id(), "section", section.path()));
            if (!part.number().isEmpty()) {
                graph.string(iri, Mandat.number, part.number());
            }
            sections(part);
        }
    }

    /** The IRI of a passage, described the first time. */
    private String passage(Passage passage) {
        Span span = passage.span();
        String iri = text + "/passage/" + points.name(span);
        if (written.add(passage)) {
            String selector = iri + "/selector";
            graph.iri(iri, Rdf.type, Mandat.Passage).iri(iri, Nif.referenceContext, text)
                    .index(iri, Nif.beginIndex, points.of(span.begin())).index(iri, Nif.endIndex, points.of(span.end()))
                    .iri(iri, Mandat.role, role(passage.role())).iri(iri, Oa.hasSelector, selector)
                    .iri(selector, Rdf.type, Oa.TextQuoteSelector)
                    .string(selector, Oa.exact, Folding.fold(document.text(span)))
                    .string(selector, Oa.prefix, context(span.begin() - CONTEXT, span.begin()))
                    .string(selector, Oa.suffix, context(span.end(), span.end() + CONTEXT));
        }
        return iri;
    }

    private static String role(Passage.Role role) {
        return switch (role) {
            case CLAUSE -> Mandat.clause;
            case ANTECEDENT -> Mandat.antecedent;
            case LEAD -> Mandat.lead;
            case CONDITION -> Mandat.conditionPassage;
        };
    }

    /** The words around a passage, never half a character. */
    private String context(int begin, int end) {
        int from = Math.max(0, begin);
        int to = Math.min(document.text().length(), end);
        from += from < to && Character.isLowSurrogate(document.text().charAt(from)) ? 1 : 0;
        to -= from < to && Character.isHighSurrogate(document.text().charAt(to - 1)) ? 1 : 0;
        return from < to ? Folding.fold(document.text().substring(from, to)) : "";
    }
}
