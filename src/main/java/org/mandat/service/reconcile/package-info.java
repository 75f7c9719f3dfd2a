/**
 * The <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation Service API 0.2</a>: names that somebody has in a table go in, the things they may stand for come out, as OpenRefine
 * asks for them.
 */
@NullMarked
package org.mandat.service.reconcile;

import org.jspecify.annotations.NullMarked;
