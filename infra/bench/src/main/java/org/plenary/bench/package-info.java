/** Load, scale and faults, measured by ratio. */
@NullMarked
package org.plenary.bench;

import org.jspecify.annotations.NullMarked;
