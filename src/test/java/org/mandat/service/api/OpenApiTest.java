package org.mandat.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mandat.question.Questions;
import org.mandat.service.TestServer;

class OpenApiTest {
    private static TestServer server;
    private static Vertx vertx;

    @BeforeAll
    static void start() {
        server = TestServer.ofFile(Path.of("src/test/resources/fixture.trig"));
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        server.close();
        vertx.close();
    }

    /** By the meta-schema of OpenAPI 3.1; the reader needs every operation to be whole. */
    @Test
    void theDescriptionIsValidAndNamesEveryQuestion() throws Exception {
        for (String language : List.of("fr", "en")) {
            JsonObject description = (JsonObject) plain(JSON.parse(server.get("/openapi.json?lang=" + language).body()));
            OpenAPIContract contract = OpenAPIContract.from(vertx, description).toCompletionStage()
                    .toCompletableFuture().get(60, TimeUnit.SECONDS);
            assertThat(contract.operations().stream().map(Operation::getOperationId))
                    .contains("search", "list-questions")
                    .containsAll(Questions.read(Path.of("queries")).all().stream().map(each -> each.name()).toList());
            assertThat(contract.operation("institution-over-years").getParameters().stream().map(each -> each.getName()))
                    .contains("institution", "limit", "offset", "evidence", "lang", "format").doesNotHaveDuplicates();
        }
    }

    /** What is described answers as described. */
    @Test
    void everyExampleAnswers() {
        String page = server.get("/api", "Accept", "text/html").body();
        assertThat(java.util.regex.Pattern.compile("<pre[^>]*><code>curl &#39;" + server.url() + "([^&]*(?:&amp;[^&]+)*)&#39;")
                .matcher(page).results().map(found -> found.group(1).replace("&amp;", "&"))
                // text:query has no index over this data set.
                .filter(address -> !address.contains("search") && server.get(address).statusCode() != 200)).isEmpty();
        assertThat(page.split("<details", -1).length).isGreaterThan(50);
    }

    /** As the reader's own JSON. */
    private static Object plain(JsonValue value) {
        if (value.isObject()) {
            JsonObject object = new JsonObject();
            value.getAsObject().forEach((key, each) -> object.put(key, plain(each)));
            return object;
        }
        if (value.isArray()) {
            JsonArray array = new JsonArray();
            value.getAsArray().forEach(each -> array.add(plain(each)));
            return array;
        }
        return value.isNumber()
                ? value.getAsNumber().value().longValue()
                : value.isBoolean() ? value.getAsBoolean().value() : value.getAsString().value();
    }
}
