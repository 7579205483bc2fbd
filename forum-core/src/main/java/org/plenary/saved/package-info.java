/** Questions that members keep, with what is new of their answers. */
@NullMarked
package org.plenary.saved;

import org.jspecify.annotations.NullMarked;
