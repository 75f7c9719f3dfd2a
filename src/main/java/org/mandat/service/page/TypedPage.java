package org.mandat.service.page;

import java.util.Optional;
import org.mandat.service.http.Reply;
import org.mandat.service.page.fact.Desk;

/** The page about one thing of a type. */
interface TypedPage {
    /** Empty if there is no such thing. */
    Optional<Reply> page(Desk desk, String iri);
}
