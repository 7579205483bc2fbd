/** Keeps the index as the database is. */
@NullMarked
package org.plenary.search.indexing;

import org.jspecify.annotations.NullMarked;
