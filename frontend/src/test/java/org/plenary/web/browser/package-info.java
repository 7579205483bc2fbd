/** Pages in a real browser. */
@NullMarked
package org.plenary.web.browser;

import org.jspecify.annotations.NullMarked;
