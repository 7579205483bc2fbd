/** Whom members do not wish to read. */
@NullMarked
package org.plenary.muting;

import org.jspecify.annotations.NullMarked;
