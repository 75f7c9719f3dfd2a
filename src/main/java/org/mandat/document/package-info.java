/**
 * In: the bytes of a programme. Out: its decoded text, in which every position of every later stage is a {@link org.mandat.document.Span}.
 */
@NullMarked
package org.mandat.document;

import org.jspecify.annotations.NullMarked;
