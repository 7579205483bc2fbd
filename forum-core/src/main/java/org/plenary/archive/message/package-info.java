/** A message of an archive, wherever it came from, ready to be stored. */
@NullMarked
package org.plenary.archive.message;

import org.jspecify.annotations.NullMarked;
