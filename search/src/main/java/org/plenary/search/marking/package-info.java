/** Marks in texts of the database what a question means, as the index would have found it. */
@NullMarked
package org.plenary.search.marking;

import org.jspecify.annotations.NullMarked;
