/** Appeals against actions: who makes one, who decides it, and what a decision repairs. */
@NullMarked
package org.plenary.appeal;

import org.jspecify.annotations.NullMarked;
