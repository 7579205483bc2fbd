@NullMarked
package org.plenary.bench.quality;

import org.jspecify.annotations.NullMarked;
