/** What other sites show of the forum in the middle of their own pages. */
@NullMarked
package org.plenary.web.embed;

import org.jspecify.annotations.NullMarked;
