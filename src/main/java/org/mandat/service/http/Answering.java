package org.mandat.service.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mandat.service.guard.Admission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way in which routes are answered: the format is negotiated, the entity tag known before the answer, a known tag answered with 304,
 * a kept answer sent again, anything else made, sent whole, and kept. What goes wrong becomes a problem.
 *
 * @param software names this build of the program: another may write the same facts in other bytes
 */
public record Answering(Problems problems, String software, AnswerCache cache, Admission admission) {
    /** The header that names the generation an answer comes from. */
    public static final String GENERATION = "Mandat-Generation";
    /** The attribute of a request that says how the cache served it: {@code hit}, {@code made}, or {@code known} to the client. */
    public static final String CACHE = "mandat.cache";
    /** The attribute of a request that says which kind of problem ended it. */
    public static final String PROBLEM = "mandat.problem";
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
    private static final String RETRY_SECONDS = "10";
    private static final String LINK = "Link";
    private static final String LAST_MODIFIED = "Last-Modified";
    private static final String VARY = "Accept, Accept-Language, Accept-Encoding, Accept-Datetime";

    /** @param cacheBytes how much of what was answered is kept in memory */
    public static Answering of(Problems problems, String software, long cacheBytes, Admission admission) {
        return new Answering(problems, software, new AnswerCache(cacheBytes), admission);
    }

    /** Answers a request that a route is responsible for. */
    public void answer(Asked asked, Route route, HttpServletResponse response) throws IOException {
        response.setHeader(GENERATION, asked.graph().hash());
        List<? extends Format> formats = route.formats(asked);
        if (formats.isEmpty()) {
            throw new Refusal(404, "nothing-here");
        }
        Memento.describe(asked, response);
        Format.Choice<?> choice = route.choose(asked, formats);
        Route.Lifetime lifetime = route.lifetime(asked);
        if (lifetime == Route.Lifetime.NEVER) {
            response.setHeader("Cache-Control", "no-store");
            send(asked.request(), response, made(asked, route, choice), Optional.empty());
            return;
        }
        EntityTag tag = EntityTag.of(software, asked.graph().build(), route.key(asked), choice.mediaType(),
                asked.language().tag());
        response.setHeader("Cache-Control", lifetime == Route.Lifetime.FOREVER
                ? "public, max-age=31536000, immutable"
                : "public, no-cache");
        String known = asked.request().getHeader("If-None-Match");
        if (known != null && tag.isIn(known) && !asked.request().getMethod().equals("POST")) {
            response.setHeader("ETag", tag.header(known.contains("-gzip")));
            response.setHeader("Vary", VARY);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            asked.request().setAttribute(CACHE, "known");
            return;
        }
        asked.request().setAttribute(CACHE, "hit");
        send(asked.request(), response, kept(tag, () -> {
            asked.request().setAttribute(CACHE, "made");
            return made(asked, route, choice);
        }), Optional.of(tag));
    }

    private Reply made(Asked asked, Route route, Format.Choice<?> choice) {
        return route.isCheap()
                ? route.answer(asked, choice)
                : admission.run(asked.request().getRemoteAddr(), () -> route.answer(asked, choice));
    }

    private interface Maker {
        Reply make();
    }

    private Reply kept(EntityTag tag, Maker maker) {
        Optional<Reply> kept = cache.find(tag.hash());
        if (kept.isPresent()) {
            return kept.get();
        }
        long begin = System.nanoTime();
        Reply reply = maker.make();
        cache.keep(tag.hash(), reply, System.nanoTime() - begin);
        return reply;
    }

    /** Says what went wrong, unless an answer has begun. */
    public void fail(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            LOG.debug("too late to say {}", problem.kind());
            return;
        }
        request.setAttribute(PROBLEM, problem.kind());
        response.setHeader("ETag", null);
        response.setHeader("Cache-Control", "no-store");
        if (problem.status() == 429 || problem.status() == 503) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        send(request, response, problems.reply(request, problem), Optional.empty());
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Reply whole, Optional<EntityTag> tag)
            throws IOException {
        try {
            boolean compressed = Compression.fits(whole, encodings(request));
            Reply reply = compressed ? compressed(whole, tag) : whole;
            response.setStatus(reply.status());
            response.setHeader("Vary", VARY);
            if (tag.isPresent() && reply.status() == 200) {
                response.setHeader("ETag", tag.get().header(compressed));
            }
            String others = response.getHeader(LINK);
            reply.headers().forEach(response::setHeader);
            String own = reply.headers().get(LINK);
            if (others != null && own != null) {
                response.setHeader(LINK, own + ", " + others);
            }
            if (reply.status() == 200 && notSince(request, reply.headers().get(LAST_MODIFIED))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            if (!reply.mediaType().isEmpty()) {
                response.setContentType(reply.mediaType());
            }
            if (reply.status() == 200 && whole.content() instanceof StoredFile file && sendRange(request, response,
                    file, tag.map(each -> each.header(false)).orElse(""))) {
                return;
            }
            response.setContentLengthLong(reply.content().size());
            if (!request.getMethod().equals("HEAD")) {
                reply.content().sendTo(response.getOutputStream());
            }
        } finally {
            whole.content().discard();
        }
    }

    /** What has to be compressed first is kept, so that it is done once. */
    private Reply compressed(Reply whole, Optional<EntityTag> tag) {
        return tag.isEmpty() || whole.status() != 200 || whole.content().compressed().isPresent()
                ? Compression.gzip(whole)
                : kept(new EntityTag(tag.get().hash() + "-gzip"), () -> Compression.gzip(whole));
    }

    /** Whether nothing has changed since the client was here (RFC 9110, 13.1.3); tags, where it has them, go first. */
    private static boolean notSince(HttpServletRequest request, @Nullable String lastModified) {
        String since = request.getHeader("If-Modified-Since");
        if (since == null || lastModified == null || request.getHeader("If-None-Match") != null) {
            return false;
        }
        Optional<Instant> known = HttpDate.parse(since);
        return known.isPresent() && HttpDate.parse(lastModified).filter(date -> !date.isAfter(known.get())).isPresent();
    }

    /** Whether a part of a file was asked for, and the answer is given. */
    private static boolean sendRange(HttpServletRequest request, HttpServletResponse response, StoredFile file,
            String tag) throws IOException {
        response.setHeader("Accept-Ranges", "bytes");
        Optional<ByteRange> asked = ByteRange.asked(request, file.size(), tag, response.getHeader(LAST_MODIFIED));
        if (asked.isEmpty()) {
            return false;
        }
        ByteRange range = asked.get();
        response.setHeader("Content-Range", range.header(file.size()));
        if (!range.isSatisfiable()) {
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            response.setContentLengthLong(0);
            return true;
        }
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setContentLengthLong(range.last() - range.from() + 1);
        file.sendTo(response.getOutputStream(), range.from(), range.last());
        return true;
    }

    /** Without the header a client may be sent anything (RFC 9110, 12.5.3); we send such a client plain bytes. */
    private static Accept encodings(HttpServletRequest request) {
        String header = request.getHeader("Accept-Encoding");
        return Accept.parse(header == null ? "identity" : header);
    }
}
