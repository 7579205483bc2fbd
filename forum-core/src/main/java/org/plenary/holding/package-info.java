/** What is held before it is published, the queue of it, and what a forum wishes to hold. */
@NullMarked
package org.plenary.holding;

import org.jspecify.annotations.NullMarked;
