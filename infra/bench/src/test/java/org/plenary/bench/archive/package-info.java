@NullMarked
package org.plenary.bench.archive;

import org.jspecify.annotations.NullMarked;
