/**
 * In: what was decided of the sentences of a text. Out: how each was understood, in words for a person who maintains {@code mappings/}.
 */
@NullMarked
package org.mandat.explanation;

import org.jspecify.annotations.NullMarked;
