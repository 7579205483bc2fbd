/** How it is learnt who is behind a role handle or a pseudonym, and that it was. */
@NullMarked
package org.plenary.opening;

import org.jspecify.annotations.NullMarked;
