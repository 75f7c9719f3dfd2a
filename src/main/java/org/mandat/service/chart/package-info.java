/**
 * Answers drawn. In: the rows of a question and how its header wants them drawn. Out: a picture in SVG that needs no script, with words
 * beside every colour and links on its marks.
 */
@NullMarked
package org.mandat.service.chart;

import org.jspecify.annotations.NullMarked;
