/** What moderators say a discussion came to, in each of its languages, version by version. */
@NullMarked
package org.plenary.summary;

import org.jspecify.annotations.NullMarked;
