/** How far members read, and what of a debate is new to them. */
@NullMarked
package org.plenary.reading;

import org.jspecify.annotations.NullMarked;
