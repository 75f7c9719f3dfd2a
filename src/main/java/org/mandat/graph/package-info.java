/**
 * In: interpretations. Out: named graphs as sorted N-Quads, the only truth everything else is rebuilt from.
 */
@NullMarked
package org.mandat.graph;

import org.jspecify.annotations.NullMarked;
