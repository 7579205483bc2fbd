/** How members open discussions, reply, correct what they wrote and take it back. */
@NullMarked
package org.plenary.writing;

import org.jspecify.annotations.NullMarked;
