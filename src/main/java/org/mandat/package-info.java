/**
 * Mandat turns the programmes of political parties into a knowledge graph in which every fact is tied to the words it was read
 * from. {@code Pipeline} shows the whole way.
 */
@NullMarked
package org.mandat;

import org.jspecify.annotations.NullMarked;
