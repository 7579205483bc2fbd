/** The ladder: what members may not do for a while, where, and what follows what. */
@NullMarked
package org.plenary.standing;

import org.jspecify.annotations.NullMarked;
