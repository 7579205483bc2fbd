/** Refusals: what a reader or a program is told when something cannot be done. */
@NullMarked
package org.plenary.problem;

import org.jspecify.annotations.NullMarked;
