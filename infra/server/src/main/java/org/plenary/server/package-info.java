/** The server: the room that knows all others. */
@NullMarked
package org.plenary.server;

import org.jspecify.annotations.NullMarked;
