/**
 * RDF documents: a graph goes in, the bytes of any RDF format come out, JSON-LD with the published context.
 */
@NullMarked
package org.mandat.service.rdf;

import org.jspecify.annotations.NullMarked;
