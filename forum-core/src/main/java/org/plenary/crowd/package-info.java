/** One answer for many who ask the same at once. */
@NullMarked
package org.plenary.crowd;

import org.jspecify.annotations.NullMarked;
