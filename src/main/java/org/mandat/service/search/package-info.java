/**
 * Finding measures by their words and by what they are about. In: words as people type them, and filters. Out: sentences with the words
 * marked, how many there are in all and under each filter, and the things of that name; as a page and as JSON.
 */
@NullMarked
package org.mandat.service.search;

import org.jspecify.annotations.NullMarked;
