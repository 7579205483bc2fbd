/** Asks the API whatever comes to mind, as its document tempts to. */
@NullMarked
package org.plenary.web.fuzz;

import org.jspecify.annotations.NullMarked;
