/**
 * A programme's text as a document. In: the text that the generation keeps, the marks of its layout and the places of measures, both of the
 * graph. Out: every character of it in rows, as headings, paragraphs and items, with the measures marked.
 */
@NullMarked
package org.mandat.service.page.text;

import org.jspecify.annotations.NullMarked;
