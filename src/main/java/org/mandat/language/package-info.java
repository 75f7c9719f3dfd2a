/**
 * In: a layout and a dictionary. Out: sentences of tokens with lemma and morphology.
 */
@NullMarked
package org.mandat.language;

import org.jspecify.annotations.NullMarked;
