/** Names under which members stand in one forum, and nobody knows who they are. */
@NullMarked
package org.plenary.pseudonym;

import org.jspecify.annotations.NullMarked;
