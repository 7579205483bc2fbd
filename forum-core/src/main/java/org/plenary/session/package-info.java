/** Browsers that are signed in, and how a sign-in begins and ends. */
@NullMarked
package org.plenary.session;

import org.jspecify.annotations.NullMarked;
