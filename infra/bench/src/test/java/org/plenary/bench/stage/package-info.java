@NullMarked
package org.plenary.bench.stage;

import org.jspecify.annotations.NullMarked;
