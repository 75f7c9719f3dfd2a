/**
 * In: a sentence and where names stand in it. Out: its phrases, its predicates with their arguments, and whether what they say is to come.
 */
@NullMarked
package org.mandat.clause;

import org.jspecify.annotations.NullMarked;
