/** Rendering anew, over a real database. */
@NullMarked
package org.plenary.rendering;

import org.jspecify.annotations.NullMarked;
