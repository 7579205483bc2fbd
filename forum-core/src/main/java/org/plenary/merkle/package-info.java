/** Merkle trees of RFC 9162, section 2.1: what is in one, and that it only ever grew. */
@NullMarked
package org.plenary.merkle;

import org.jspecify.annotations.NullMarked;
