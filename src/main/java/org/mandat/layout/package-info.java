/**
 * In: a document. Out: the blocks that tile it (headings, items, paragraphs, contents, furniture, imprint) and its tree of sections.
 */
@NullMarked
package org.mandat.layout;

import org.jspecify.annotations.NullMarked;
