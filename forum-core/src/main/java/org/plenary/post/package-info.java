/** Contributions to a debate, in tree and time order. */
@NullMarked
package org.plenary.post;

import org.jspecify.annotations.NullMarked;
