/** Pages as readers get them. */
@NullMarked
package org.plenary.web.page;

import org.jspecify.annotations.NullMarked;
