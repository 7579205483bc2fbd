/** What letters say, as whom they go to may read it at that moment. */
@NullMarked
package org.plenary.correspondence;

import org.jspecify.annotations.NullMarked;
