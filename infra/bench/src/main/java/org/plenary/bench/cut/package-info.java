/** Moderators whose server is killed while they act. */
@NullMarked
package org.plenary.bench.cut;

import org.jspecify.annotations.NullMarked;
