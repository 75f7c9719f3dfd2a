/**
 * Pages for people: what an analyst reads, each made of questions to the graph.
 */
@NullMarked
package org.mandat.service.page;

import org.jspecify.annotations.NullMarked;
