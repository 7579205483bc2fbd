/** Mail that comes back: whose it is, and whether it fails for good. */
@NullMarked
package org.plenary.bounce;

import org.jspecify.annotations.NullMarked;
