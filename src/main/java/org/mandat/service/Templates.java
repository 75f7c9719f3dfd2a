package org.mandat.service;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Renders pages; everything that is not written in a template is escaped. */
final class Templates {
    private final PebbleEngine engine;
    private final Messages french = Messages.in(Language.FR);
    private final Messages english = Messages.in(Language.EN);

    Templates() {
        ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
        loader.setPrefix("org/mandat/service/templates");
        loader.setSuffix(".peb");
        this.engine = new PebbleEngine.Builder().loader(loader).strictVariables(true).autoEscaping(true).build();
    }

    Messages messages(Language language) {
        return language == Language.FR ? french : english;
    }

    /** With the model, {@code t} (texts by key), {@code lang} and the address of the same page in the other language. */
    String render(String template, Language language, HttpServletRequest request, Map<String, Object> model)
            throws IOException {
        Map<String, Object> context = new HashMap<>(model);
        context.put("t", messages(language).texts());
        context.put("lang", language.tag());
        context.put("other", language.other().tag());
        context.put("otherUrl", Links.inLanguage(request, language.other()));
        StringWriter page = new StringWriter();
        engine.getTemplate(template).evaluate(page, context, Locale.ROOT);
        return page.toString();
    }
}
