/**
 * Answers to queries. In: a query and a generation. Out: rows, truths or statements found within a bounded time, as a table for people or whole in
 * any standard format.
 */
@NullMarked
package org.mandat.service.answer;

import org.jspecify.annotations.NullMarked;
