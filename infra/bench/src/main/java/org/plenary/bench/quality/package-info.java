/** How well the search answers collections of questions that people have judged. */
@NullMarked
package org.plenary.bench.quality;

import org.jspecify.annotations.NullMarked;
