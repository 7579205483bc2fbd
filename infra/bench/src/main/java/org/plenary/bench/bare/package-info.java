/** The simple things that Plenary is measured against. */
@NullMarked
package org.plenary.bench.bare;

import org.jspecify.annotations.NullMarked;
