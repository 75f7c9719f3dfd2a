package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as OpenRefine 3.8 sends them, against the fixture. */
class ReconciliationTest {
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    private static final String PATH = "/api/reconcile";
    @TempDir
    static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.ofStore(TestServer.store(folder, Path.of("src/test/resources/fixture.trig")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theManifestSaysWhatThereIsAndAllItNamesAnswers() {
        JsonObject manifest = json(server.get(PATH, "Accept", "application/json"));
        assertThat(manifest.get("versions").getAsArray().get(0).getAsString().value()).isEqualTo("0.2");
        assertThat(manifest.getString("identifierSpace")).isEqualTo("https://w3id.org/mandat/id/");
        assertThat(manifest.get("defaultTypes").getAsArray().size()).isEqualTo(10);
        String view = manifest.getObj("view").getString("url").replace("{{id}}", "institution/cnil");
        assertThat(server.get(view.substring(server.url().length()), "Accept", "text/html").statusCode())
                .isEqualTo(200);
        HttpResponse<String> preview = server.get(manifest.getObj("preview").getString("url")
                .replace("{{id}}", "institution/cnil").substring(server.url().length()), "Accept", "text/html");
        assertThat(preview.body()).contains("CNIL");
        assertThat(preview.headers().firstValue("Content-Security-Policy")).get().asString()
                .contains("frame-ancestors *").contains("default-src 'none'");
        for (String what : new String[]{"entity", "type", "property"}) {
            JsonObject service = manifest.getObj("suggest").getObj(what);
            assertThat(json(server.get(service.getString("service_path") + "?prefix=c")).hasKey("result")).isTrue();
            assertThat(json(server.get(service.getString("flyout_service_path").replace("${id}", "institution/cnil")))
                    .getString("html")).contains("informatique et des libertés");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"CNIL | institution/cnil | true",
            "commission nationale de l'informatique et des libertes | institution/cnil | true",
            "Commission nationale informatique libertés | institution/cnil | true",
            "Commission informatique | institution/cnil | false",
            "loi hadopi | law/loi-hadopi | true"})
    void aNameFindsWhatItStandsFor(String name, String id, boolean match) {
        JsonObject best = first(
                batch("{\"q0\":{\"query\":\"" + name + "\",\"limit\":5,\"type_strict\":\"should\"}}", true));
        assertThat(best.getString("id")).isEqualTo(id);
        assertThat(best.getBoolean("match")).isEqualTo(match);
        assertThat(best.get("type").getAsArray().get(0).getAsObject().getString("id")).isNotEmpty();
    }

    @Test
    void aBatchIsAnsweredByGetAndByPostAndASingleQueryToo() {
        String queries = "{\"q0\":{\"query\":\"CNIL\",\"type\":\"Institution\",\"limit\":3},"
                + "\"q1\":{\"query\":\"Sénat\",\"type\":[\"Law\"]},\"q2\":{\"query\":\"Sénat\"},\"q3\":{\"query\":\"\"},"
                + "\"q4\":{\"query\":\"CNIL\",\"type\":\"Volcano\"}}";
        JsonObject posted = batch(queries, true);
        assertThat(batch(queries, false)).isEqualTo(posted);
        assertThat(posted.keys()).containsExactlyInAnyOrder("q0", "q1", "q2", "q3", "q4");
        assertThat(posted.getObj("q1").getArray("result").map(each -> each.getAsObject().getString("id")))
                .doesNotContain("institution/senat");
        assertThat(posted.getObj("q2").get("result").getAsArray().size()).isPositive();
        assertThat(posted.getObj("q3").get("result").getAsArray().size()).isZero();
        assertThat(posted.getObj("q4").get("result").getAsArray().size()).isZero();
        assertThat(
                json(server.get(PATH + "?query=CNIL")).get("result").getAsArray().get(0).getAsObject().getString("id"))
                .isEqualTo("institution/cnil");
    }

    /** Two things of one name: what else is known decides. */
    @Test
    void aPropertyDecidesBetweenThingsOfOneName() {
        String without = "{\"q0\":{\"query\":\"Hadopi\"}}";
        assertThat(batch(without, true).getObj("q0").get("result").getAsArray().size()).isGreaterThan(1);
        assertThat(first(batch(without, true)).getBoolean("match")).isFalse();
        JsonObject with = first(batch("{\"q0\":{\"query\":\"informatique libertés\",\"properties\":[{\"pid\":"
                + "\"dcterms:identifier\",\"v\":\"110000122\"}]}}", true));
        assertThat(with.getString("id")).isEqualTo("institution/cnil");
        assertThat(with.getNumber("score").doubleValue()).isGreaterThan(first(batch(
                "{\"q0\":{\"query\":\"informatique libertés\"}}", true)).getNumber("score").doubleValue());
    }

    @Test
    void reconciledThingsGetColumns() {
        JsonObject proposed = json(server.get(PATH + "/properties?type=Institution"));
        assertThat(proposed.getArray("properties").map(each -> each.getAsObject().getString("id")))
                .contains("dcterms:identifier", "owl:sameAs", "mandat:acronym");
        JsonObject rows = json(server.send("POST", PATH, "extend=" + TestServer.encode(
                "{\"ids\":[\"institution/cnil\",\"institution/nobody\"],\"properties\":[{\"id\":\"dcterms:identifier\"}]}"),
                "Content-Type", FORM));
        assertThat(rows.getObj("rows").getObj("institution/cnil").getArray("dcterms:identifier")
                .map(each -> each.getAsObject().getString("str"))).contains("siren:110000122");
        assertThat(rows.getObj("rows").getObj("institution/nobody").getArray("dcterms:identifier").count()).isZero();
        assertThat(rows.get("meta").getAsArray().get(0).getAsObject().getString("name")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"queries=%7B", "queries=%5B%5D", "queries=%7B%22q%22%3A1%7D", "extend=%7B%7D", "query=%7B",
            "extend=%7B%22ids%22%3A%5B%5D%2C%22properties%22%3A%5B%7B%22id%22%3A%22x%22%7D%5D%7D"})
    void whatIsNoRequestIsSaidSo(String query) {
        assertThat(server.get(PATH + "?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void hostileNamesAreNamesLikeAnyOther() {
        for (String name : new String[]{"\\\" } DROP", "a AND (b OR", "<script>alert(1)</script>", "*:*", "{{7*7}}",
                "%00"}) {
            assertThat(
                    server.send("POST", PATH, "queries=" + TestServer.encode("{\"q0\":{\"query\":\"" + name + "\"}}"),
                            "Content-Type", FORM).statusCode())
                    .isEqualTo(200);
        }
        assertThat(server.get(PATH + "/preview?id=%3Cscript%3E", "Accept", "text/html").body())
                .doesNotContain("<script");
        assertThat(json(server.get(PATH + "/flyout/entity?id=%3Cscript%3E")).getString("html"))
                .doesNotContain("<script");
    }

    private static JsonObject batch(String queries, boolean post) {
        String form = "queries=" + TestServer.encode(queries);
        return json(post
                ? server.send("POST", PATH, form, "Content-Type", FORM, "Accept", "application/json")
                : server.get(PATH + "?" + form));
    }

    private static JsonObject first(JsonObject batch) {
        return batch.getObj("q0").get("result").getAsArray().get(0).getAsObject();
    }

    private static JsonObject json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        return JSON.parse(answer.body());
    }
}
