/**
 * In: the {@code queries/*.rq} files. Out: questions with titles, typed parameters and their answers (Jena).
 */
@NullMarked
package org.mandat.question;

import org.jspecify.annotations.NullMarked;
