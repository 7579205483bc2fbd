/** Discussions that have to do with each other: they name each other, or say alike things. */
@NullMarked
package org.plenary.related;

import org.jspecify.annotations.NullMarked;
