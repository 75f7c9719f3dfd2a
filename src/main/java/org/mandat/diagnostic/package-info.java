/**
 * What goes wrong, said once: a code with its exit status, a place, and one line of advice.
 */
@NullMarked
package org.mandat.diagnostic;

import org.jspecify.annotations.NullMarked;
