/** Whole discussions, written down for who keeps, reads or moves them elsewhere. */
@NullMarked
package org.plenary.export;

import org.jspecify.annotations.NullMarked;
