/** Archives of debates that were held elsewhere, brought in whole and in order. */
@NullMarked
package org.plenary.archive;

import org.jspecify.annotations.NullMarked;
