/** What programs show instead of their member. */
@NullMarked
package org.plenary.token;

import org.jspecify.annotations.NullMarked;
