/** Posts that members keep to find them again. */
@NullMarked
package org.plenary.bookmark;

import org.jspecify.annotations.NullMarked;
