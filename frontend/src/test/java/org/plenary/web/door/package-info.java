/** What every answer has in common, whatever is asked. */
@NullMarked
package org.plenary.web.door;

import org.jspecify.annotations.NullMarked;
