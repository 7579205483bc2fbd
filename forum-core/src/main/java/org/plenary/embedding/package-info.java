/** Which sites show what a chapter lets be embedded. */
@NullMarked
package org.plenary.embedding;

import org.jspecify.annotations.NullMarked;
