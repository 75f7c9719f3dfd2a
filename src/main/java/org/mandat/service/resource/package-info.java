/**
 * What an IRI of the graph answers when it is looked up: an address of this server goes in, a description in RDF or a page comes out.
 */
@NullMarked
package org.mandat.service.resource;

import org.jspecify.annotations.NullMarked;
