/** Holds the lexicons of {@code mappings/} and the catalogue of {@code seeds/} to the form their readers rely on. */
@NullMarked
package org.mandat.mappings;

import org.jspecify.annotations.NullMarked;
