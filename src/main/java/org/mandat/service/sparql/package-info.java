/**
 * The SPARQL protocol: queries that are refused, run within their time, held until they are whole, and sent in any standard format.
 */
@NullMarked
package org.mandat.service.sparql;

import org.jspecify.annotations.NullMarked;
