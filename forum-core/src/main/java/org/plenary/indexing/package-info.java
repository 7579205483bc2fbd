/**
 * What whoever keeps an index of posts needs to know: the posts, and which generations there are.
 */
@NullMarked
package org.plenary.indexing;

import org.jspecify.annotations.NullMarked;
