/**
 * Which state of the graph is served: opens the store's generations, gives each request the one it began with, and moves to a newer one
 * without dropping any.
 */
@NullMarked
package org.mandat.service.generation;

import org.jspecify.annotations.NullMarked;
