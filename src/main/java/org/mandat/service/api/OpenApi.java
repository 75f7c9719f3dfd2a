package org.mandat.service.api;

import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.mandat.Version;
import org.mandat.service.answer.Paging;
import org.mandat.service.http.Answering;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.view.Messages;

/** {@code /openapi.json}: the API in OpenAPI 3.1, its words in the language of the request. */
public record OpenApi(Operations operations) implements Route {
    private static final Format OPENAPI = Format.of("json", "application/json", "application/vnd.oai.openapi+json");
    private static final String LINK = "Link";
    private static final List<Integer> PROBLEMS = List.of(400, 404, 406, 422, 503);

    @Override
    public List<Format> formats(Asked asked) {
        return List.of(OPENAPI);
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        Messages messages = Messages.in(asked.language());
        JsonObject paths = new JsonObject();
        operations.of(asked).forEach(operation -> paths.put(operation.path(),
                object("get", described(operation, messages))));
        JsonObject json = object("openapi", "3.1.0");
        json.put("info", info(messages));
        JsonArray servers = new JsonArray();
        servers.add(object("url", asked.origin()));
        json.put("servers", servers);
        json.put("paths", paths);
        JsonObject schemas = object("Problem", problem());
        schemas.put("Answer", answer());
        JsonObject components = object("schemas", schemas);
        components.put("responses", problems(messages));
        components.put("headers", headers(messages));
        json.put("components", components);
        return Reply.of(choice.mediaType(), JSON.toStringFlat(json) + "\n").with("Content-Language",
                asked.language().tag());
    }

    private static JsonObject info(Messages messages) {
        JsonObject info = object("title", messages.get("api.title"));
        info.put("description", messages.get("api.lead"));
        info.put("version", Version.current());
        JsonObject licence = object("name", "Licence Ouverte 2.0");
        licence.put("identifier", "etalab-2.0");
        info.put("license", licence);
        return info;
    }

    private static JsonObject described(Operation operation, Messages messages) {
        JsonObject json = object("operationId", operation.name());
        json.put("summary", operation.title());
        json.put("description", operation.summary());
        JsonArray parameters = new JsonArray();
        operation.inputs().forEach(input -> parameters.add(parameter(input)));
        json.put("parameters", parameters);
        JsonObject content = new JsonObject();
        for (Format format : operation.formats()) {
            content.put(format.mediaTypes().getFirst(), format.equals(ApiFormat.JSON) && !operation.columns().isEmpty()
                    ? object("schema", rows(operation))
                    : new JsonObject());
        }
        JsonObject found = object("description", messages.get("api.found"));
        found.put("headers", headers(operation));
        found.put("content", content);
        JsonObject responses = object("200", found);
        for (int status : PROBLEMS) {
            responses.put("" + status, object("$ref", "#/components/responses/" + status));
        }
        json.put("responses", responses);
        return json;
    }

    private static JsonObject problems(Messages messages) {
        JsonObject responses = new JsonObject();
        for (int status : PROBLEMS) {
            JsonObject wrong = object("description", messages.get("api.problem." + status));
            wrong.put("content", object("application/problem+json",
                    object("schema", object("$ref", "#/components/schemas/Problem"))));
            responses.put("" + status, wrong);
        }
        return responses;
    }

    private static JsonObject parameter(Operation.Input input) {
        JsonObject schema = object("type", input.type());
        if (!input.format().isEmpty()) {
            schema.put("format", input.format());
        }
        if (!input.choices().isEmpty()) {
            JsonArray choices = new JsonArray();
            input.choices().forEach(choices::add);
            schema.put("enum", choices);
        }
        JsonObject json = object("name", input.name());
        json.put("in", "query");
        json.put("description", input.label());
        json.put("required", input.required());
        input.value().ifPresent(value -> {
            if (input.usual()) {
                put(schema, "default", input.type(), value);
            } else {
                put(json, "example", input.type(), value);
            }
        });
        json.put("schema", schema);
        return json;
    }

    private static void put(JsonObject json, String key, String type, String value) {
        switch (type) {
            case "integer" -> json.put(key, Long.parseLong(value));
            case "boolean" -> json.put(key, value.equals("true"));
            default -> json.put(key, value);
        }
    }

    private static JsonObject headers(Messages messages) {
        JsonObject headers = object(Paging.ROWS, header("integer", messages.get("api.rows")));
        headers.put(Paging.TOTAL, header("integer", messages.get("api.total")));
        headers.put(LINK, header("string", messages.get("api.link")));
        headers.put(Answering.GENERATION, header("string", messages.get("api.generation")));
        return headers;
    }

    private static JsonObject headers(Operation operation) {
        JsonObject headers = new JsonObject();
        List<String> names = operation.columns().isEmpty()
                ? List.of(Answering.GENERATION)
                : List.of(Paging.ROWS, Paging.TOTAL, LINK, Answering.GENERATION);
        names.forEach(name -> headers.put(name, object("$ref", "#/components/headers/" + name)));
        return headers;
    }

    private static JsonObject header(String type, String description) {
        JsonObject header = object("description", description);
        header.put("schema", object("type", type));
        return header;
    }

    /** The answer of one question: the common form, with its own columns. */
    private static JsonObject rows(Operation operation) {
        JsonObject columns = new JsonObject();
        operation.columns().forEach(column -> columns.put(column.name(), object("title", column.heading())));
        JsonObject row = object("type", "object");
        row.put("properties", columns);
        JsonObject rows = object("type", "array");
        rows.put("items", row);
        JsonArray parts = new JsonArray();
        parts.add(object("$ref", "#/components/schemas/Answer"));
        parts.add(object("properties", object("rows", rows)));
        return object("allOf", parts);
    }

    private static JsonObject answer() {
        JsonObject properties = object("question", object("type", "string"));
        properties.put("generation", object("type", "string"));
        properties.put("offset", object("type", "integer"));
        properties.put("total", object("type", "integer"));
        properties.put("next", object("type", "string"));
        properties.put("rows", object("type", "array"));
        return typed(properties, "rows");
    }

    private static JsonObject problem() {
        JsonObject properties = object("type", object("type", "string"));
        properties.put("title", object("type", "string"));
        properties.put("status", object("type", "integer"));
        properties.put("detail", object("type", "string"));
        properties.put("line", object("type", "integer"));
        properties.put("column", object("type", "integer"));
        return typed(properties, "status");
    }

    private static JsonObject typed(JsonObject properties, String required) {
        JsonObject schema = object("type", "object");
        schema.put("properties", properties);
        JsonArray needed = new JsonArray();
        needed.add(required);
        schema.put("required", needed);
        return schema;
    }

    private static JsonObject object(String key, String value) {
        JsonObject object = new JsonObject();
        object.put(key, value);
        return object;
    }

    private static JsonObject object(String key, org.apache.jena.atlas.json.JsonValue value) {
        JsonObject object = new JsonObject();
        object.put(key, value);
        return object;
    }
}
