/** Encrypting what the database keeps, with a key that it does not have. */
@NullMarked
package org.plenary.sealing;

import org.jspecify.annotations.NullMarked;
