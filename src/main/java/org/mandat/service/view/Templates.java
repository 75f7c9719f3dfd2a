package org.mandat.service.view;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mandat.Version;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Language;
import org.mandat.service.http.Reply;

/** Renders pages; everything that is not written in a template is escaped. */
public final class Templates {
    private static final String LANGUAGE_ASKED = "languageAsked";
    private static final int LONGEST_QUERY = 2_000;
    private static final String PINNED = "pinned";
    private static final String STRUCTURED = "structured";
    private static final String GENERATION_PARAMETER = Asked.GENERATION + "=";

    /** Made when the first page is: who starts a server for its SPARQL does not wait for it. */
    private static final class Engine {
        private static final PebbleEngine PEBBLE = make();

        private static PebbleEngine make() {
            ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
            loader.setPrefix("org/mandat/service/templates");
            loader.setSuffix(".peb");
            return new PebbleEngine.Builder().loader(loader).strictVariables(true).autoEscaping(true)
                    .extension(new Functions()).build();
        }
    }

    /** A page of the graph that a request asks. */
    public Reply page(String template, Asked asked, Map<String, Object> model) {
        Map<String, Object> more = new HashMap<>(model);
        more.put("generation", asked.graph().hash());
        more.put(STRUCTURED, StructuredData.of(asked));
        return page(template, asked.request(), more);
    }

    /**
     * With the model, {@code t} (texts by key), {@code lang}, {@code path} and the address of the same page in the other language; the
     * functions {@code to(path)}, a link that keeps the language and the generation asked for, {@code asset(name)}, the address of a packed file, and
     * {@code say(key, value …)}, a text with values in its places.
     */
    Reply page(String template, HttpServletRequest request, Map<String, Object> model) {
        Language language = Language.of(request);
        Map<String, Object> context = new HashMap<>(model);
        context.put("t", Messages.in(language).texts());
        context.put("lang", language.tag());
        context.put("other", language.other().tag());
        context.put("otherUrl", Links.inLanguage(request, language.other()));
        context.put("path", request.getRequestURI());
        context.put(LANGUAGE_ASKED, request.getParameter("lang") != null);
        context.put("here", here(request));
        context.put("area", area(request.getRequestURI()));
        context.put("version", Version.current());
        context.put(PINNED, Optional.ofNullable(request.getParameter(Asked.GENERATION)).orElse(""));
        context.putIfAbsent("generation", "");
        context.put("asNow", request.getParameter(Asked.GENERATION) == null
                ? Links.with(here(request), Asked.GENERATION, String.valueOf(context.get("generation")))
                : here(request));
        context.putIfAbsent(STRUCTURED, "");
        context.putIfAbsent("crumbs", List.of());
        context.putIfAbsent("data", List.of());
        StringWriter page = new StringWriter(1 << 14);
        try {
            PebbleTemplate compiled = Engine.PEBBLE.getTemplate(template);
            compiled.evaluate(page, context, Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(template, e);
        }
        return Reply.of("text/html", page.toString()).with("Content-Language", language.tag());
    }

    /** The address of this page, to come back to. */
    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || query.length() > LONGEST_QUERY
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + query;
    }

    /** The entry of the navigation that a page belongs to: {@code themes} for {@code /themes} and {@code /page/theme/…}. */
    private static String area(String path) {
        String[] parts = path.split("/");
        return parts.length > 2 && parts[1].equals("page") ? parts[2] + "s" : parts.length > 1 ? parts[1] : "";
    }

    private static final class Functions extends AbstractExtension {
        @Override
        public Map<String, Function> getFunctions() {
            return Map.of("to", function(List.of("path"), (values, context) -> {
                String path = String.valueOf(values.get("path"));
                if (!path.startsWith("/")) {
                    return path;
                }
                if (Boolean.TRUE.equals(context.getVariable(LANGUAGE_ASKED))) {
                    path = Links.with(path, "lang", String.valueOf(context.getVariable("lang")));
                }
                String pinned = String.valueOf(context.getVariable(PINNED));
                return pinned.isEmpty() || path.contains(GENERATION_PARAMETER)
                        ? path
                        : Links.with(path, Asked.GENERATION, pinned);
            }), "asset", function(List.of("name"), (values, context) -> StaticFile
                    .address(String.valueOf(values.get("name")))),
                    "say", function(List.of("key", "first", "second", "third"), (values, context) -> Messages
                            .in(Language.valueOf(String.valueOf(context.getVariable("lang")).toUpperCase(Locale.ROOT)))
                            .get(String.valueOf(values.get("key")), String.valueOf(values.get("first")),
                                    String.valueOf(values.get("second")), String.valueOf(values.get("third")))));
        }

        private interface Body {
            Object run(Map<String, Object> values, EvaluationContext context);
        }

        private static Function function(List<String> names, Body body) {
            return new Function() {
                @Override
                public Object execute(Map<String, Object> values, PebbleTemplate self, EvaluationContext context,
                        int line) {
                    return body.run(values, context);
                }

                @Override
                public List<String> getArgumentNames() {
                    return names;
                }
            };
        }
    }
}
