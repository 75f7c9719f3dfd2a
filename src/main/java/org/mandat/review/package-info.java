/**
 * In: what a document was understood to say, and what people said of that. Out: the same with what they rejected left out and what they
 * corrected put right, and of each review what it was of, or that its target is no longer read.
 */
@NullMarked
package org.mandat.review;

import org.jspecify.annotations.NullMarked;
