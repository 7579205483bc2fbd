/** The index of posts: what it holds of them, and which generations of it there are. */
@NullMarked
package org.plenary.search.index;

import org.jspecify.annotations.NullMarked;
