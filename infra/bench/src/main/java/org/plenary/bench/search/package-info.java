/** Those who ask the search, and those who watch how it keeps up. */
@NullMarked
package org.plenary.bench.search;

import org.jspecify.annotations.NullMarked;
