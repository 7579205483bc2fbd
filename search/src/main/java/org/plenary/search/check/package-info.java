/** Compares the index with the database, and repairs it. */
@NullMarked
package org.plenary.search.check;

import org.jspecify.annotations.NullMarked;
