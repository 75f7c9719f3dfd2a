/**
 * Immutable generations on disk (dumps and manifest), and the forms made from them to serve (Jena, Lucene).
 */
@NullMarked
package org.mandat.store;

import org.jspecify.annotations.NullMarked;
