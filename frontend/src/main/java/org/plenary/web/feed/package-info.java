/** Lists for those who read feeds: Atom, RSS and JSON Feed. */
@NullMarked
package org.plenary.web.feed;

import org.jspecify.annotations.NullMarked;
