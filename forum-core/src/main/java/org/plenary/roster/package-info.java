/** Who is what in a chapter, as its officers see and change it. */
@NullMarked
package org.plenary.roster;

import org.jspecify.annotations.NullMarked;
