package org.mandat.service.resource;

import org.mandat.service.http.Asked;
import org.mandat.service.http.Reply;

/** A page of its own for the things of one class, in place of the table of their properties. */
@FunctionalInterface
public interface TypePage {
    /** @param iri of a thing that the generation asked has, and that is of the class */
    Reply page(Asked asked, String iri);
}
