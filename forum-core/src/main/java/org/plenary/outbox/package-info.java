/** What happened, written in the transaction in which it happened. */
@NullMarked
package org.plenary.outbox;

import org.jspecify.annotations.NullMarked;
