/**
 * In: Turtle files (catalogue, mappings), read by RDF4J Rio. Out: records of {@code knowledge} and {@code document}; errors name file and line.
 */
@NullMarked
package org.mandat.reading;

import org.jspecify.annotations.NullMarked;
