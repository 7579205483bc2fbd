/** People walk through the whole forum, as {@code ./plenary up} starts it, with a real browser. */
@NullMarked
package org.plenary.journey;

import org.jspecify.annotations.NullMarked;
