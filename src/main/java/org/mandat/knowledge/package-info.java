/**
 * What {@code mappings/} says, as records: entities and their names, cues, word lists, marks of layout. In: nothing. Out: values.
 */
@NullMarked
package org.mandat.knowledge;

import org.jspecify.annotations.NullMarked;
