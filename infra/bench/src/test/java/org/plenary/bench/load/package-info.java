@NullMarked
package org.plenary.bench.load;

import org.jspecify.annotations.NullMarked;
