/**
 * What keeps one query from harming the service. In: a query and the time it has. Out: the same query with functions that stop in time,
 * graphs that look at the clock, and a bound on what it holds in memory.
 */
@NullMarked
package org.mandat.service.guard;

import org.jspecify.annotations.NullMarked;
