/**
 * Annotations and a graph in; precision, recall and F1 per kind of fact out, with what was missed and what was wrong.
 *
 * <p>An annotation is one JSON line per measure of a programme, in a file named by its id:
 *
 * <pre>
 * alpha-2022.jsonl: {"quote": "Renforcer les moyens de la CNIL.", "required": true,
 *   "institutions": [{"name": "CNIL", "key": "cnil", "named": true, "required": true,
 *                     "effects": ["more-means"], "ok": ["more-means", "more-budget"]}],
 *   "themes": {"required": ["privacy-surveillance"], "ok": ["privacy-surveillance"]},
 *   "targets": [], "laws": [], "companies": []}
 * </pre>
 *
 * If the graph has this measure and says {@code more-budget} of the CNIL, that effect is right (it is among {@code ok}), but the one
 * wanted ({@code effects}) is not found: precision 1 of 1, recall 0 of 1.
 *
 * <pre>
 * Annotations annotations = Annotations.in(folder);
 * Evaluation evaluation = Evaluation.of(dataset, annotations, generation::text);
 * evaluation.tally(Kind.EFFECTS).f1();
 * </pre>
 *
 * Kinds of fact are counted over all documents together (micro-averaged), as is usual for the extraction of relations. What is
 * required counts for recall; what is required or tolerated makes something found right. Precision and recall after C. J. van
 * Rijsbergen, <i>Information Retrieval</i>, 2nd ed., 1979, chapter 7; F1 is their harmonic mean.
 */
@NullMarked
package org.mandat.evaluation;

import org.jspecify.annotations.NullMarked;
