/** Builds the index anew beside the one that is asked. */
@NullMarked
package org.plenary.search.rebuild;

import org.jspecify.annotations.NullMarked;
