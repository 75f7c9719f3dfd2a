package org.mandat.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.SchemaRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mandat.question.Questions;
import org.mandat.service.TestServer;
import org.mandat.service.view.Resources;

class OpenApiTest {
    private static TestServer server;
    private static final List<String> SCHEMAS = List.of("spec.openapis.org/oas/3.1/schema-base/2022-10-07",
            "spec.openapis.org/oas/3.1/schema/2022-10-07", "spec.openapis.org/oas/3.1/dialect/base",
            "spec.openapis.org/oas/3.1/meta/base", "json-schema.org/draft/2020-12/schema",
            "json-schema.org/draft/2020-12/meta/core", "json-schema.org/draft/2020-12/meta/applicator",
            "json-schema.org/draft/2020-12/meta/unevaluated", "json-schema.org/draft/2020-12/meta/validation",
            "json-schema.org/draft/2020-12/meta/meta-data", "json-schema.org/draft/2020-12/meta/format-annotation",
            "json-schema.org/draft/2020-12/meta/content");

    @BeforeAll
    static void start() {
        server = TestServer.ofFile(Path.of("src/test/resources/fixture.trig"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** By the meta-schema of OpenAPI 3.1. */
    @Test
    void theDescriptionIsValidAndNamesEveryQuestion() {
        SchemaRepository schemas = SchemaRepository.create(new JsonSchemaOptions().setDraft(Draft.DRAFT202012)
                .setBaseUri("https://localhost/").setOutputFormat(OutputFormat.Basic));
        SCHEMAS.forEach(address -> schemas.dereference("https://" + address,
                JsonSchema.of((JsonObject) plain(JSON.parse(Resources.text("/" + address))))));
        for (String language : List.of("fr", "en")) {
            JsonObject description = (JsonObject) plain(
                    JSON.parse(server.get("/openapi.json?lang=" + language).body()));
            OutputUnit result = schemas.validator("https://" + SCHEMAS.getFirst()).validate(description);
            assertThat(result.getErrors() == null
                    ? List.of()
                    : result.getErrors().stream()
                            .map(error -> error.getInstanceLocation() + ": " + error.getError()).toList())
                    .isEmpty();
            assertThat(result.getValid()).isTrue();
            JsonObject paths = description.getJsonObject("paths");
            assertThat(paths.fieldNames()).contains("/api/search", "/api/questions")
                    .containsAll(Questions.read(Path.of("queries")).all().stream()
                            .map(question -> "/api/questions/" + question.name()).toList());
            JsonArray parameters = paths.getJsonObject("/api/questions/institution-over-years").getJsonObject("get")
                    .getJsonArray("parameters");
            assertThat(parameters.stream().map(each -> ((JsonObject) each).getString("name")))
                    .contains("institution", "limit", "offset", "evidence", "lang", "format").doesNotHaveDuplicates();
            references(description)
                    .forEach(reference -> assertThat(at(description, reference)).as(reference).isNotNull());
        }
        JsonObject wrong = new JsonObject().put("openapi", "3.1.0").put("info", new JsonObject());
        assertThat(schemas.validator("https://" + SCHEMAS.getFirst()).validate(wrong).getValid()).isFalse();
    }

    private static Set<String> references(Object value) {
        Set<String> references = new TreeSet<>();
        if (value instanceof JsonObject object) {
            object.forEach(each -> {
                if (each.getKey().equals("$ref")) {
                    references.add(String.valueOf(each.getValue()));
                }
                references.addAll(references(each.getValue()));
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(each -> references.addAll(references(each)));
        }
        return references;
    }

    private static @Nullable Object at(JsonObject description, String reference) {
        @Nullable
        Object found = description;
        for (String part : reference.substring("#/".length()).split("/")) {
            found = found instanceof JsonObject object ? object.getValue(part) : null;
        }
        return found;
    }

    /** What is described answers as described. */
    @Test
    void everyExampleAnswers() {
        String page = server.get("/api", "Accept", "text/html").body();
        assertThat(java.util.regex.Pattern
                .compile("<pre[^>]*><code>curl &#39;" + server.url() + "([^&]*(?:&amp;[^&]+)*)&#39;")
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
                ? value.getAsNumber().value().intValue()
                : value.isBoolean() ? value.getAsBoolean().value() : value.getAsString().value();
    }
}
