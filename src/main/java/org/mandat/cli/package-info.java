/**
 * The command line: the only package that prints and exits.
 */
@NullMarked
package org.mandat.cli;

import org.jspecify.annotations.NullMarked;
