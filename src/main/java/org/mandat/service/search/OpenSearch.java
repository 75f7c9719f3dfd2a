package org.mandat.service.search;

import java.util.List;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.view.Messages;

/** {@code /opensearch.xml}: the search as browsers add it to their own (OpenSearch 1.1). */
public record OpenSearch() implements Route {
    public static final String MEDIA_TYPE = "application/opensearchdescription+xml";

    @Override
    public List<Format> formats(Asked asked) {
        return List.of(Format.of("xml", MEDIA_TYPE, "application/xml", "text/xml"));
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        Messages messages = Messages.in(asked.language());
        String origin = asked.origin().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return Reply.of(choice.mediaType(),
                """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                          <ShortName>%1$s</ShortName>
                          <Description>%2$s</Description>
                          <Language>fr</Language>
                          <InputEncoding>UTF-8</InputEncoding>
                          <Image width="16" height="16" type="image/svg+xml">%3$s/favicon.svg</Image>
                          <Url type="text/html" template="%3$s/search?q={searchTerms}&amp;page={startPage?}"/>
                          <Url type="application/json" template="%3$s/api/search?q={searchTerms}&amp;limit={count?}&amp;offset={startIndex?}" indexOffset="0"/>
                          <Url type="%4$s" rel="self" template="%3$s/opensearch.xml"/>
                        </OpenSearchDescription>
                        """
                        .formatted(messages.get("name"), messages.get("search.description"), origin, MEDIA_TYPE));
    }
}
