/** Many who read a forum by mail, and the relay that takes it. */
@NullMarked
package org.plenary.bench.mail;

import org.jspecify.annotations.NullMarked;
