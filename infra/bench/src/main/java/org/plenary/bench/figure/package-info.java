/** What was measured, and what was wanted. */
@NullMarked
package org.plenary.bench.figure;

import org.jspecify.annotations.NullMarked;
