/** Live events over HTTP, as Server-Sent Events. */
@NullMarked
package org.plenary.web.live;

import org.jspecify.annotations.NullMarked;
