/** Mailboxes that know what they were sent twice. */
@NullMarked
package org.plenary.bench.mail;

import org.jspecify.annotations.NullMarked;
