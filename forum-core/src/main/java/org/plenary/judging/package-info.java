/** Judging: something is done in a case, and the case ends with it, or nothing happens at all. */
@NullMarked
package org.plenary.judging;

import org.jspecify.annotations.NullMarked;
