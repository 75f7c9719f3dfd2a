package org.mandat.service.page.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.mandat.service.census.Programme;
import org.mandat.service.census.Thing;
import org.mandat.service.census.Type;
import org.mandat.vocabulary.Dcterms;
import org.mandat.vocabulary.Mandat;
import org.mandat.vocabulary.Nif;
import org.mandat.vocabulary.Oa;
import org.mandat.vocabulary.Rdf;
import org.mandat.vocabulary.Rdfs;

/** Reads measures with their facts from the graph. */
public final class MeasureReader {
    private static final List<String> SORTS = List.of("effect", "target", "law", "company", "theme", "mention");
    private static final List<String> ON_LAWS = List.of(Mandat.repeals, Mandat.adopts, Mandat.amends, Mandat.enforces,
            Mandat.renegotiates, Mandat.cites);

    private final Desk desk;
    private final Statements statements;
    private final TargetWords targets;

    public MeasureReader(Desk desk) {
        this.desk = desk;
        this.statements = desk.statements();
        this.targets = new TargetWords(statements, desk.language());
    }

    /** Empty if there is no such measure, or its programme is unknown. */
    public Optional<Measure> find(String iri) {
        Node node = Statements.iri(iri);
        return desk.census().programme(statements.text(node, Mandat.statedIn)).map(programme -> read(node, programme));
    }

    /** The measure that a fact is read from. */
    public Optional<Measure> ofReading(String reading, Programme programme) {
        return statements.object(Statements.iri(reading), Mandat.of).map(measure -> read(measure, programme));
    }

    /** All measures of a programme, in text order. */
    public List<Measure> of(Programme programme) {
        return statements.subjects(Mandat.statedIn, Statements.iri(programme.iri())).stream()
                .map(node -> read(node, programme)).sorted(Comparator.comparingInt(Measure::begin)
                        .thenComparing(Measure::iri))
                .toList();
    }

    public Measure read(Node node, Programme programme) {
        List<Passage> passages = passages(node);
        String id = Thing.end(node.toString());
        String quote = statements.text(node, Mandat.quote);
        Ref section = statements.object(node, Mandat.inSection)
                .map(part -> statements.said(part, Dcterms.title, desk.language()).to(desk.url(part.toString())))
                .orElse(Ref.NONE);
        return new Measure(node.toString(), id, quote, desk.url(node.toString()),
                InText.address(desk, programme, passages, id, quote), programme, desk.ref(programme),
                statements.objects(node, Mandat.proposedBy).stream().map(actor -> desk.ref(actor.toString())).toList(),
                section, statements.number(node, Mandat.specificity), cue(node), passages, facts(node),
                statements.object(node, Mandat.endorses)
                        .flatMap(demand -> statements.object(demand, Oa.hasSelector))
                        .map(selector -> statements.text(selector, Oa.exact)).orElse(""),
                reviews(node));
    }

    private List<Fact> facts(Node measure) {
        List<Fact> facts = new ArrayList<>();
        for (Node reading : statements.subjects(Mandat.of, measure)) {
            facts.add(fact(reading, measure.toString()));
        }
        facts.sort(Comparator.comparingInt((Fact fact) -> SORTS.indexOf(fact.sort()))
                .thenComparing(fact -> fact.object().text()).thenComparing(Fact::iri));
        return facts;
    }

    private Fact fact(Node reading, String measure) {
        String iri = reading.toString();
        String id = iri.startsWith(measure + "/") ? iri.substring(measure.length() + 1) : Thing.end(iri);
        Optional<Node> kind = statements.object(reading, Mandat.kind);
        if (kind.isPresent()) {
            String group = desk.census().group(kind.get().toString()).map(each -> each.key()).orElse("involve");
            return fact(reading, id, "effect", group, desk.ref(kind.get().toString()),
                    statements.object(reading, Mandat.institution).map(body -> desk.ref(body.toString()))
                            .orElse(Ref.NONE));
        }
        if (statements.has(reading, Rdf.type, Statements.iri(Mandat.Target))) {
            return fact(reading, id, "target", "", new Ref(targets.all(reading), "", ""),
                    statements.said(reading, Mandat.indicator, desk.language()));
        }
        String property = statements.text(reading, Rdf.predicate);
        String object = statements.text(reading, Rdf.object);
        return fact(reading, id, sort(property, object), "",
                statements.said(Statements.iri(property), Rdfs.label, desk.language()).to(desk.url(property)),
                desk.ref(object));
    }

    private String sort(String property, String object) {
        if (ON_LAWS.contains(property)) {
            return "law";
        }
        Type type = desk.census().thing(object).map(Thing::type).orElse(Type.CONCEPT);
        return property.equals(Mandat.theme) ? "theme" : type == Type.COMPANY ? "company" : "mention";
    }

    private Fact fact(Node reading, String id, String sort, String group, Ref kind, Ref object) {
        String condition = statements.object(reading, Mandat.condition)
                .flatMap(passage -> statements.object(passage, Oa.hasSelector))
                .map(selector -> statements.text(selector, Oa.exact)).orElse("");
        return new Fact(reading.toString(), statements.object(reading, Mandat.institution)
                .or(() -> statements.object(reading, Rdf.object)).map(Node::toString).orElse(""), id, sort, group, kind,
                object, condition,
                statements.text(reading, Mandat.ambiguous).toLowerCase(Locale.ROOT).equals("true"), passages(reading),
                cue(reading), reviews(reading));
    }

    private Ref cue(Node of) {
        return statements.object(of, Mandat.cue).map(cue -> desk.ref(cue.toString())).orElse(Ref.NONE);
    }

    /** The passages of a measure or a reading, in text order. */
    public List<Passage> passages(Node of) {
        return statements.objects(of, Mandat.passage).stream().map(this::passage).sorted().toList();
    }

    /** The words of one passage and those around it. */
    public Passage passage(Node node) {
        Node selector = statements.object(node, Oa.hasSelector).orElse(Node.ANY);
        boolean told = selector.isConcrete();
        return new Passage(node.toString(), statements.number(node, Nif.beginIndex),
                statements.number(node, Nif.endIndex), Thing.end(statements.text(node, Mandat.role)),
                told ? statements.text(selector, Oa.exact) : "", told ? statements.text(selector, Oa.prefix) : "",
                told ? statements.text(selector, Oa.suffix) : "");
    }

    private List<Fact.Review> reviews(Node of) {
        return statements.subjects(Oa.hasTarget, of).stream()
                .map(review -> new Fact.Review(desk.url(review.toString()),
                        desk.ref(statements.text(review, Mandat.verdict)), statements.text(review, Dcterms.creator),
                        targets.date(statements.text(review, Dcterms.created)),
                        statements.said(review, Rdfs.comment, desk.language())))
                .toList();
    }
}
