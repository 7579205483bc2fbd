/** Pages of lists: a limit, a cursor, a part of the list. */
@NullMarked
package org.plenary.page;

import org.jspecify.annotations.NullMarked;
