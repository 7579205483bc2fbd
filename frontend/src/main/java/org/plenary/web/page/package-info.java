/** The pages that people read. */
@NullMarked
package org.plenary.web.page;

import org.jspecify.annotations.NullMarked;
