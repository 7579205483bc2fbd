/** Forums and who may read and post in them. */
@NullMarked
package org.plenary.forum;

import org.jspecify.annotations.NullMarked;
