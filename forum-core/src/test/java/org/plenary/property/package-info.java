/** What holds whatever members do at once. */
@NullMarked
package org.plenary.property;

import org.jspecify.annotations.NullMarked;
