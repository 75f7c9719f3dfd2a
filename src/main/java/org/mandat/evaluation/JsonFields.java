package org.mandat.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.atlas.json.JsonValue;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

/**
 * A JSON object whose fields must be of the type asked for.
 *
 * @param where file and line, and the field within it
 */
record JsonFields(String where, JsonObject object) {
    static JsonFields parse(String line, String where) {
        try {
            return new JsonFields(where, JSON.parse(line));
        } catch (JsonParseException e) {
            throw error(where, "not JSON, column " + e.getColumn() + "; expected one object in braces on the line");
        } catch (JsonException | NullPointerException e) { // Jena's parser throws the latter where the line ends too soon
            throw error(where, "not JSON: expected one object in braces on the line");
        }
    }

    String string(String field) {
        return value(field, JsonValue::isString, "a string").getAsString().value();
    }

    boolean truth(String field) {
        return value(field, JsonValue::isBoolean, "true or false").getAsBoolean().value();
    }

    /** Empty where the field is null or missing. */
    OptionalDouble number(String field) {
        JsonValue value = object.get(field);
        return value == null || value.isNull()
                ? OptionalDouble.empty()
                : OptionalDouble.of(value(field, JsonValue::isNumber, "a number or null").getAsNumber().value()
                        .doubleValue());
    }

    /** Empty where the field is null or missing. */
    String stringOrEmpty(String field) {
        JsonValue value = object.get(field);
        return value == null || value.isNull() ? "" : string(field);
    }

    List<String> strings(String field) {
        List<String> strings = new ArrayList<>();
        for (JsonValue value : value(field, JsonValue::isArray, "an array of strings").getAsArray()) {
            require(value.isString(), field, "an array of strings");
            strings.add(value.getAsString().value());
        }
        return strings;
    }

    JsonFields fields(String field) {
        return new JsonFields(where + ": " + field, value(field, JsonValue::isObject, "an object").getAsObject());
    }

    <T> List<T> each(String field, Function<JsonFields, T> reader) {
        List<T> all = new ArrayList<>();
        for (JsonValue value : value(field, JsonValue::isArray, "an array of objects").getAsArray()) {
            require(value.isObject(), field, "an array of objects");
            all.add(reader.apply(new JsonFields(where + ": " + field, value.getAsObject())));
        }
        return all;
    }

    private JsonValue value(String field, Predicate<JsonValue> type, String expected) {
        JsonValue value = object.get(field);
        require(value != null && type.test(value), field, expected);
        return value;
    }

    private void require(boolean holds, String field, String expected) {
        if (!holds) {
            throw error(where, "expected \"" + field + "\" to be " + expected);
        }
    }

    private static MandatException error(String where, String message) {
        return new MandatException(ErrorCode.DOCUMENT,
                where + ": " + message + "; mend the line (src/test/gold/README.md describes the format)");
    }
}
