/** Who is asking, and what that allows. */
@NullMarked
package org.plenary.caller;

import org.jspecify.annotations.NullMarked;
