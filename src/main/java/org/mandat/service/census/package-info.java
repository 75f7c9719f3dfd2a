/**
 * How often what is said of what by whom. In: a generation. Out: its programmes, the things they speak of, and for each pair how many
 * readings of each sort there are; counted once, so that lists and tables of any page are bounded and cheap however large the graph is.
 */
@NullMarked
package org.mandat.service.census;

import org.jspecify.annotations.NullMarked;
