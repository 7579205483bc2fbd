/** What was written is rendered anew where the renderer has changed since. */
@NullMarked
package org.plenary.rendering;

import org.jspecify.annotations.NullMarked;
