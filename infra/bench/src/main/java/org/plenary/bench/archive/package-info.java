/** Mail archives of debates that never were. */
@NullMarked
package org.plenary.bench.archive;

import org.jspecify.annotations.NullMarked;
