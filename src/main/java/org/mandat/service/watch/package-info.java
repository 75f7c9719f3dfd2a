/**
 * What whoever runs the service sees of it. In: each request when it is over, and the generation served. Out: an access log, figures for
 * Prometheus at a port of their own, and the names that requests are found again by.
 */
@NullMarked
package org.mandat.service.watch;

import org.jspecify.annotations.NullMarked;
