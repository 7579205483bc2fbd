/** What members are told of, and where they read it. */
@NullMarked
package org.plenary.inbox;

import org.jspecify.annotations.NullMarked;
