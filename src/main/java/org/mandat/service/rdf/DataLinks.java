package org.mandat.service.rdf;

import java.util.stream.Collectors;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Reply;
import org.mandat.service.view.Links;

/** {@code Link} headers (RFC 8288) of documents that have several representations. */
public final class DataLinks {
    private static final String LINK = "Link";

    private DataLinks() {
    }

    /** An address with the generation and the language that this request asks for, if it does. */
    public static String carried(Asked asked, String address) {
        String carried = address;
        for (String name : new String[]{"lang", Asked.GENERATION}) {
            String value = asked.parameter(name).orElse("");
            carried = value.isEmpty() ? carried : Links.with(carried, name, value);
        }
        return carried;
    }

    /** With the addresses of a document's data formats, and of this state of it for ever. */
    public static Reply alternates(Asked asked, String path, Reply reply) {
        String formats = DataFormat.ALL.stream().filter(format -> !format.keyword().equals("json"))
                .map(format -> link(carried(asked, path + "." + format.keyword()), "alternate")
                        + "; type=\"" + format.mediaTypes().getFirst() + "\"")
                .collect(Collectors.joining(", "));
        return add(permanent(asked, path, reply), formats);
    }

    /** With the address that pins the generation, and of what is now there if this is an older one. */
    public static Reply permanent(Asked asked, String path, Reply reply) {
        String pinned = Links.with(path, Asked.GENERATION, asked.graph().hash());
        Reply with = add(reply, link(pinned, "bookmark"));
        return asked.parameter(Asked.GENERATION).isPresent() ? add(with, link(path, "latest-version")) : with;
    }

    /** As a value of the header, without more parameters. */
    public static String link(String address, String relation) {
        return "<" + address + ">; rel=\"" + relation + "\"";
    }

    /** With one link more. */
    public static Reply add(Reply reply, String link) {
        String before = reply.headers().get(LINK);
        return reply.with(LINK, before == null ? link : before + ", " + link);
    }
}
