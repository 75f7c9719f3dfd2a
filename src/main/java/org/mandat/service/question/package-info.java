/**
 * The questions of {@code queries/} as pages show them: with their values, their answer, and the ways on from it.
 */
@NullMarked
package org.mandat.service.question;

import org.jspecify.annotations.NullMarked;
