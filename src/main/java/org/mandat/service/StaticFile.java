package org.mandat.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** A packed file, sent with an ETag of its content. */
record StaticFile(String mediaType, byte[] content, String tag) implements Page {
    private static final String PICO = "/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css";

    /** Every file there is, by path. */
    static Map<String, Page> all() {
        Map<String, Page> files = new TreeMap<>();
        files.put("/static/pico.css", of("text/css;charset=utf-8", PICO));
        files.put("/static/mandat.css", of("text/css;charset=utf-8", "static/mandat.css"));
        files.put("/favicon.svg", of("image/svg+xml", "static/favicon.svg"));
        files.put("/favicon.ico", of("image/svg+xml", "static/favicon.svg"));
        files.put("/robots.txt", of("text/plain;charset=utf-8", "static/robots.txt"));
        return files;
    }

    private static StaticFile of(String mediaType, String resource) {
        byte[] content = Resources.bytes(resource);
        CRC32 sum = new CRC32();
        sum.update(content);
        return new StaticFile(mediaType, content,
                "\"" + Long.toHexString(sum.getValue()) + "-" + content.length + "\"");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=3600");
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            Replies.send(request, response, mediaType, content);
        }
    }
}
