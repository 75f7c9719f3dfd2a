/**
 * In: the graphs of a programme. Out: its derived graph, by the CONSTRUCT rules of {@code ontology/derive} (Jena).
 */
@NullMarked
package org.mandat.derivation;

import org.jspecify.annotations.NullMarked;
