/** Asks servers again and again, from a process of its own, and counts right answers only. */
@NullMarked
package org.plenary.bench.load;

import org.jspecify.annotations.NullMarked;
