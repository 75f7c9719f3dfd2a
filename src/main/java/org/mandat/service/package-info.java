/**
 * The embedded Fuseki: SPARQL, pages, and how it moves from one generation to the next.
 */
@NullMarked
package org.mandat.service;

import org.jspecify.annotations.NullMarked;
