/** Asks the index which posts answer a question. */
@NullMarked
package org.plenary.search.finding;

import org.jspecify.annotations.NullMarked;
