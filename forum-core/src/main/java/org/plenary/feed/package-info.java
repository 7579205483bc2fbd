/** What of the forum leaves for other sites and those who read feeds. */
@NullMarked
package org.plenary.feed;

import org.jspecify.annotations.NullMarked;
