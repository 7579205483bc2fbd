/** Digests: what members were told of and wish to read by the day or the week, in one mail. */
@NullMarked
package org.plenary.digest;

import org.jspecify.annotations.NullMarked;
