/**
 * What a page says of measures. In: a generation and the language of the reader. Out: measures with their facts, each with the words it
 * was read from, ready to be shown.
 */
@NullMarked
package org.mandat.service.page.fact;

import org.jspecify.annotations.NullMarked;
