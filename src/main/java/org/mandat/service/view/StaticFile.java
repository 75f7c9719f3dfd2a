package org.mandat.service.view;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mandat.knowledge.Digest;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;

/** A packed file. It is read when somebody first asks for it, or a page names it: a start has no time for megabytes of scripts. */
public final class StaticFile implements Route {
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String FONT = "woff2";
    /** Their names hold their versions, since style sheets name them. */
    private static final List<String> FONTS = List.of("fonts/source-sans-3-5.3.1.woff2",
            "fonts/source-serif-4-5.3.1.woff2");
    private static final Map<String, StaticFile> ALL = all();

    private final Format format;
    private final String resource;
    private @Nullable Packed packed;

    private StaticFile(Format format, String resource) {
        this.format = format;
        this.resource = resource;
    }

    /**
     * What is in it.
     *
     * @param version part of its address on pages, so that clients may keep it for ever
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Packed(byte[] content, String version) {
    }

    /** Every file there is, by path. */
    public static Map<String, StaticFile> byPath() {
        return ALL;
    }

    /** The address of a file below {@code /static/} that changes with its content. */
    public static String address(String name) {
        String path = "/static/" + name;
        StaticFile file = ALL.get(path);
        if (file == null) {
            throw new IllegalArgumentException("no packed file " + path);
        }
        return file.isFont() ? path : path + "?v=" + file.packed().version();
    }

    private static Map<String, StaticFile> all() {
        Map<String, StaticFile> files = new TreeMap<>();
        files.put("/static/mandat.css", of("css", "text/css", "static/mandat.css"));
        for (String style : List.of("chart", "question", "search", "editor")) {
            files.put("/static/" + style + ".css", of("css", "text/css", "static/" + style + ".css"));
        }
        for (String script : List.of("question", "editor")) {
            files.put("/static/" + script + ".js", of("js", "text/javascript", "static/" + script + ".js"));
        }
        files.put("/static/yasgui.js",
                of("js", "text/javascript", WEBJARS + "zazuko__yasgui/4.5.0/build/yasgui.min.js"));
        files.put("/static/yasgui.css", of("css", "text/css", WEBJARS + "zazuko__yasgui/4.5.0/build/yasgui.min.css"));
        files.put("/static/mandat.js", of("js", "text/javascript", "static/mandat.js"));
        for (String font : FONTS) {
            files.put("/static/" + font, of(FONT, "font/woff2", "static/" + font));
        }
        files.put("/static/data.css", of("css", "text/css", "static/data.css"));
        files.put("/favicon.svg", of("svg", "image/svg+xml", "static/favicon.svg"));
        files.put("/favicon.ico", of("svg", "image/svg+xml", "static/favicon.svg"));
        return files;
    }

    private static StaticFile of(String keyword, String mediaType, String resource) {
        return new StaticFile(Format.of(keyword, mediaType), resource);
    }

    private synchronized Packed packed() {
        Packed read = packed;
        if (read == null) {
            byte[] content = Resources.bytes(resource);
            read = new Packed(content, Digest.sha256(content).substring(0, 12));
            packed = read;
        }
        return read;
    }

    private boolean isFont() {
        return format.keyword().equals(FONT);
    }

    @Override
    public List<Format> formats(Asked asked) {
        return List.of(format);
    }

    @Override
    public Lifetime lifetime(Asked asked) {
        return isFont() || asked.parameter("v").filter(packed().version()::equals).isPresent()
                ? Lifetime.FOREVER
                : Lifetime.GENERATION;
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        return Reply.of(choice.mediaType(), packed().content());
    }

    @Override
    public boolean isCheap() {
        return true;
    }
}
