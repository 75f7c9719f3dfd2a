/**
 * In: graphs. Out: a report of SHACL and of {@code queries/checks} (Jena).
 */
@NullMarked
package org.mandat.quality;

import org.jspecify.annotations.NullMarked;
