/** Letters: who is written to, for what and when, until a relay has taken them. */
@NullMarked
package org.plenary.letter;

import org.jspecify.annotations.NullMarked;
