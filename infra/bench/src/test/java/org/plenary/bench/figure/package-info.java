@NullMarked
package org.plenary.bench.figure;

import org.jspecify.annotations.NullMarked;
