/** What one node does for all, when it is due. */
@NullMarked
package org.plenary.duty;

import org.jspecify.annotations.NullMarked;
