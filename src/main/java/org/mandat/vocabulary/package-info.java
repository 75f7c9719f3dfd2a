/**
 * The IRIs of the ontology and of the vocabularies it uses, as constants; a test holds them equal to {@code ontology/}.
 */
@NullMarked
package org.mandat.vocabulary;

import org.jspecify.annotations.NullMarked;
