/** Letters to people without an account. */
@NullMarked
package org.plenary.outsider;

import org.jspecify.annotations.NullMarked;
