/** What of mail members chose, and whom a post goes to as a list. */
@NullMarked
package org.plenary.mailing;

import org.jspecify.annotations.NullMarked;
