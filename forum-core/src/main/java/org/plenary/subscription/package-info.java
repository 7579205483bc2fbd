/** What members wish to be told of, of forums and discussions. */
@NullMarked
package org.plenary.subscription;

import org.jspecify.annotations.NullMarked;
