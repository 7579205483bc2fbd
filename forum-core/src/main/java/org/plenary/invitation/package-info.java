/** Invitations into chapters: a secret link, for one who need not be known here. */
@NullMarked
package org.plenary.invitation;

import org.jspecify.annotations.NullMarked;
