package org.mandat.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.graph.NamedGraph;
import org.mandat.store.UnionDataset;
import org.mandat.vocabulary.Mandat;

class DerivationTest {
    private static final Path RULES = Path.of(System.getProperty("mandat.home", "."), "ontology", "derive");
    private static final String ID = "https://w3id.org/mandat/id/";
    private static final String EFFECT = "https://w3id.org/mandat/effect/";
    private static final String BROADER = "http://www.w3.org/2004/02/skos/core#broader";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    private static final NamedGraph SHARED = graph("reference",
            t(EFFECT + "more-budget", BROADER, EFFECT + "more-means"),
            t(EFFECT + "more-means", BROADER, EFFECT + "empower"),
            t(EFFECT + "abolish", BROADER, EFFECT + "constrain"), t("urn:cnil", TYPE, Mandat.Institution),
            t("urn:hadopi", TYPE, Mandat.Institution));

    @TempDir
    Path folder;

    private static String t(String s, String p, String o) {
        return "<" + s + "> <" + p + "> <" + o + ">";
    }

    private static NamedGraph graph(String name, String... triples) {
        return NamedGraph.of(ID + "graph/" + name,
                Stream.of(triples).map(triple -> triple + " <" + ID + "graph/" + name + "> .").toList());
    }

    private static NamedGraph programme(String... more) {
        return graph("programme/a", Stream.concat(Stream.of(t("urn:m", Mandat.statedIn, "urn:programme"),
                t("urn:m", Mandat.proposedBy, "urn:party"), t("urn:e1", Mandat.of, "urn:m"),
                t("urn:e1", Mandat.institution, "urn:cnil"), t("urn:e1", Mandat.kind, EFFECT + "more-budget"),
                t("urn:e2", Mandat.of, "urn:m"), t("urn:e2", Mandat.institution, "urn:hadopi"),
                t("urn:e2", Mandat.kind, EFFECT + "abolish")), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void whoGainsAndWhoLosesIsDerivedFromTheEffects() {
        NamedGraph derived = Derivation.of(RULES).derive(programme(), UnionDataset.of(List.of(SHARED)));
        assertThat(derived).isEqualTo(graph("derived/a", t("urn:m", Mandat.empowers, "urn:cnil"),
                t("urn:programme", Mandat.wouldEmpower, "urn:cnil"), t("urn:party", Mandat.wouldEmpower, "urn:cnil"),
                t("urn:m", Mandat.weakens, "urn:hadopi"), t("urn:programme", Mandat.wouldWeaken, "urn:hadopi"),
                t("urn:party", Mandat.wouldWeaken, "urn:hadopi")));
    }

    @Test
    void aConditionalEffectGivesNoShortcut() {
        NamedGraph derived = Derivation.of(RULES).derive(
                programme(t("urn:e1", Mandat.condition, "urn:passage")), UnionDataset.of(List.of(SHARED)));
        assertThat(derived.lines()).noneMatch(line -> line.contains("urn:cnil")).hasSize(3);
    }

    @Test
    void brokenRulesAreNamed() throws IOException {
        Path rule = folder.resolve("x.rq");
        Files.writeString(rule, "CONSTRUCT { ?s ?p ?o }\nWHERE { ?s ?p }");
        assertFault(() -> Derivation.of(folder), rule + ":2:");
        Files.writeString(rule, "SELECT * { ?s ?p ?o }");
        assertFault(() -> Derivation.of(folder), rule.toString(), "expected CONSTRUCT");
        Files.writeString(rule, "CONSTRUCT { ?s ?p _:b } { ?s ?p ?o }");
        assertFault(() -> Derivation.of(folder).derive(programme(), UnionDataset.of(List.of())), rule.toString(),
                "blank nodes");
        assertFault(() -> Derivation.of(folder.resolve("none")), "none", "folder of CONSTRUCT queries");
    }

    private static void assertFault(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String... parts) {
        MandatException fault = catchThrowableOfType(MandatException.class, call);
        assertThat(fault).isNotNull();
        assertThat(fault.code()).isEqualTo(ErrorCode.MAPPING);
        assertThat(fault.getMessage()).contains(parts).doesNotContain("\n");
    }
}
