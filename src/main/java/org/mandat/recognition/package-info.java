/**
 * In: sentences and knowledge. Out: mentions of entities, amounts and dates, and the cues that match.
 */
@NullMarked
package org.mandat.recognition;

import org.jspecify.annotations.NullMarked;
