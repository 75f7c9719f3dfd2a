/**
 * How things look to people: templates, texts in French and English, addresses, packed files.
 */
@NullMarked
package org.mandat.service.view;

import org.jspecify.annotations.NullMarked;
