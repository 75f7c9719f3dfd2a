/**
 * In: recognised sentences. Out: measures with their readings (effects, targets, laws, companies, themes), each with its passage and cue.
 */
@NullMarked
package org.mandat.interpretation;

import org.jspecify.annotations.NullMarked;
