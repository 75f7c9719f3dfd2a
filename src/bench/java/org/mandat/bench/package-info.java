/** What {@code ./mandat bench} measures, in the source tree only: each part tells figures, with the goal and the peer that they are held against. */
@NullMarked
package org.mandat.bench;

import org.jspecify.annotations.NullMarked;
