/** The public record: an append-only log of what was done here, that anyone can check. */
@NullMarked
package org.plenary.record;

import org.jspecify.annotations.NullMarked;
